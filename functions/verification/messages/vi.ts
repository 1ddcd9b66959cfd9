import type { PageKey } from './en.ts';

export const vi: Record<PageKey, string> = {
  questionTitle: 'Có phải bạn không?',
  questionIntro:
    'Có người vừa đăng nhập vào tài khoản {game} của bạn từ một thiết bị mà chúng tôi chưa từng thấy. Bạn cho chúng tôi biết đó có phải là bạn không nhé.',
  when: 'Thời gian',
  where: 'Địa điểm',
  device: 'Thiết bị',
  placeUnknown: 'Không rõ địa điểm',
  deviceUnknown: 'Không rõ thiết bị',
  placeHint: 'Địa điểm được ước tính theo mạng, có thể lệch sang thành phố lân cận.',
  confirm: 'Đúng, là tôi',
  deny: 'Không, không phải tôi',
  confirmClosed:
    'Đã quá ba ngày nên trang này không thể nhận câu trả lời “là tôi” nữa. Bạn vẫn có thể báo rằng đó không phải là bạn.',
  whatHappens:
    'Nếu không phải bạn, chúng tôi sẽ bảo vệ vật phẩm của bạn ngay lập tức và đội ngũ hỗ trợ sẽ liên hệ với bạn. Chúng tôi không bao giờ hỏi mật khẩu.',
  code: 'Mã đối chiếu',
  codeHint:
    'Email và phần cài đặt tài khoản trong game cũng hiện đúng mã này. Nhờ vậy bạn biết trang này là của chúng tôi.',
  deniedTitle: 'Cảm ơn bạn. Tài khoản đang được bảo vệ.',
  deniedNow:
    'Từ lúc này, mọi giao dịch, quà tặng và chuyển khoản đều được tạm giữ. Đội ngũ của chúng tôi đã tiếp nhận yêu cầu của bạn và sẽ liên hệ với bạn.',
  deniedDo:
    'Khi tiện, bạn hãy đổi mật khẩu trong game, và cả mật khẩu hộp thư nếu hai mật khẩu giống nhau. Bạn cứ thong thả: trong lúc đó không gì rời khỏi tài khoản của bạn.',
  follow: 'Theo dõi yêu cầu của bạn',
  caseCode: 'Mã yêu cầu',
  confirmedTitle: 'Cảm ơn bạn. Mọi thứ đều ổn.',
  confirmedText: 'Từ nay chúng tôi sẽ nhận ra thiết bị này. Bạn không cần làm gì thêm. Chúc bạn chơi vui!',
  notedTitle: 'Cảm ơn bạn. Chúng tôi đã ghi nhận câu trả lời.',
  notedText:
    'Tài khoản của bạn tạm thời vẫn được bảo vệ thêm, vì địa chỉ email mới thay đổi gần đây hoặc đội ngũ của chúng tôi đang kiểm tra. Nếu điều này gây bất tiện, bộ phận hỗ trợ {game} luôn sẵn lòng giúp bạn.',
};
