import type { SignInText } from './en.ts';

export const vi: Record<SignInText, string> = {
  signIn: 'Đăng nhập',
  overTitle: 'Phiên làm việc đã kết thúc',
  overText:
    'Bạn đã rời máy một lúc, hoặc ca làm đã hết. Hãy đăng nhập lại, bạn sẽ trở về đúng trang này. Nếu bạn vừa gửi một biểu mẫu thì chưa có gì được lưu: vui lòng gửi lại.',
  failedTitle: 'Chưa đăng nhập được',
  failedText:
    'Việc đăng nhập đã quá mười phút, được bắt đầu ở cửa sổ khác, hoặc chưa được xác nhận. Tài khoản của bạn không có vấn đề gì; chỉ cần bắt đầu lại.',
  noRoleTitle: 'Bạn chưa có vai trò ở đây',
  noRoleText:
    'Bạn đang đăng nhập với {name}, nhưng chưa ai giao vai trò cho bạn trong Doorward. Hãy nhờ quản trị viên của nhóm cấp vai trò agent, supervisor, publisher hoặc admin rồi đăng nhập lại.',
  outTitle: 'Bạn đã đăng xuất',
  outText: 'Cảm ơn bạn đã làm việc. Nếu dùng máy chung, hãy đóng luôn cửa sổ trình duyệt.',
  endingText: 'Chúng tôi đang kết thúc cả phiên đăng nhập của công ty.',
  goOn: 'Bấm tiếp tục nếu trang không chuyển',
  awayTitle: 'Chưa kết nối được trang đăng nhập',
  awayText: 'Hệ thống đăng nhập của công ty hiện không phản hồi. Vui lòng thử lại sau một phút.',
  again: 'Thử lại',
};
