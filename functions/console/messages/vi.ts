import type { ConsoleText } from './en.ts';

export const vi: Record<ConsoleText, string> = {
  title: 'Bảng điều khiển',
  lead: 'Đây sẽ là nơi làm việc của nhân viên hỗ trợ, giám sát và biên tập: danh sách người chơi cần liên hệ, hồ sơ của từng trường hợp và các thông báo.',
  meanwhile: 'Các trang đang được xây dựng. Mọi việc có trên các trang ấy hiện đã làm được qua JSON API.',
  howTitle: 'Cách gọi API',
  howSignIn: 'Đăng nhập bằng tài khoản công ty của bạn để nhận mã truy cập.',
  howHeader: 'Gửi mã này kèm mỗi yêu cầu, trong tiêu đề:',
  howList: 'Ví dụ, danh sách việc của bạn:',
  howOthers: 'Các lệnh gọi khác, có kèm ví dụ, nằm trong',
  description: 'bản mô tả API (OpenAPI 3.1)',
  help: 'Bạn nhận được lỗi 401 hoặc 403 và nghĩ là không đúng? Hãy nhờ quản trị viên trong nhóm xem lại vai trò và các trò chơi được giao cho bạn.',
};
