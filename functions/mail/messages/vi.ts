import type { MailKey } from './index.ts';

export const vi: Record<MailKey, string> = {
  sender: 'Bảo vệ tài khoản {game}',
  greeting: 'Chào {nickname},',
  greetingPlain: 'Chào bạn,',
  when: 'Thời gian',
  where: 'Địa điểm',
  device: 'Thiết bị',
  network: 'Mạng',
  code: 'Mã đối chiếu',
  unknown: 'không rõ',
  placeNote: 'Địa điểm được ước tính từ kết nối internet nên có thể lệch sang khu vực lân cận.',
  passwordNote: 'Chúng tôi không bao giờ hỏi mật khẩu của bạn, dù trong email hay trên trang của chúng tôi.',
  codeNote:
    'Trong phần cài đặt tài khoản của game có hiện đúng mã này. Nhờ vậy bạn biết email này là do chúng tôi gửi.',
  otherWay: 'Bạn không muốn bấm vào liên kết? Hãy mở phần cài đặt tài khoản trong game hoặc viết thư đến {support}.',
  formerNote:
    'Địa chỉ này mới đây còn gắn với tài khoản. Chúng tôi chủ ý gửi cả đến đây: nếu người khác đã đổi địa chỉ, bạn cần được biết.',
  footerWhy: 'Bạn nhận được email này vì nó liên quan đến sự an toàn của tài khoản {game} của bạn.',
  footerSender: 'Email về an toàn tài khoản luôn được gửi từ {sender}.',

  questionSubject: 'Có phải bạn không? Lượt đăng nhập mới vào tài khoản {game}',
  questionPreheader: '{when}, {where}. Hãy cho chúng tôi biết đó có phải là bạn không.',
  questionHeading: 'Có phải bạn không?',
  questionLead:
    'Vừa có một lượt đăng nhập vào tài khoản {game} của bạn, khác với thói quen thường ngày. Có thể chính là bạn, trên thiết bị mới hoặc khi đang đi xa. Nếu không phải, chúng tôi có thể bảo vệ tài khoản ngay.',
  questionButton: 'Xem và trả lời',
  bothAnswers:
    'Nút này mở một trang có cả hai câu trả lời: “Đúng, là tôi” và “Không, không phải tôi”. Chưa có gì thay đổi cho đến khi bạn chọn ở đó.',
  ifYou: 'Đó là bạn? Hãy chọn “Đúng, là tôi”. Lần sau chúng tôi sẽ dễ nhận ra bạn hơn.',
  ifNotYou:
    'Không phải bạn? Hãy chọn “Không, không phải tôi”. Chúng tôi sẽ bảo vệ vật phẩm của bạn, và một nhân viên sẽ chăm lo cho tài khoản. Bạn cũng nên đổi mật khẩu trong game.',
  term: 'Bạn có thể trả lời “là tôi” trong 3 ngày và “không phải tôi” trong 7 ngày.',

  digestSubject: 'Có phải bạn không? {count, plural, other {# lượt đăng nhập mới}} vào tài khoản {game}',
  digestPreheader: 'Chúng tôi gộp lại trong một email. Hãy cho biết lượt nào là của bạn.',
  digestHeading: 'Những lượt này có phải của bạn không?',
  digestLead:
    'Có {count, plural, other {# lượt đăng nhập}} vào tài khoản {game} của bạn, khác với thói quen thường ngày. Để hộp thư của bạn không bị đầy, chúng tôi gộp tất cả vào một email.',
  digestItem: 'Lượt đăng nhập {number}',
  digestButton: 'Trả lời cho lượt {number}',
  digestAnswers:
    'Mỗi nút mở một trang có cả hai câu trả lời: “Đúng, là tôi” và “Không, không phải tôi”. Chưa có gì thay đổi cho đến khi bạn chọn ở đó.',

  openedSubject: 'Chúng tôi đang chăm lo cho tài khoản {game} của bạn',
  openedPreheader: 'Chúng tôi giữ an toàn cho vật phẩm của bạn và sẽ liên hệ trước {when}.',
  openedHeading: 'Chúng tôi đang chăm lo cho tài khoản của bạn',
  openedDenied: 'Cảm ơn bạn đã báo rằng đó không phải là bạn. Bạn đã làm rất đúng.',
  openedSuspicious:
    'Chúng tôi nhận thấy tài khoản {game} của bạn có hoạt động không giống bạn thường ngày. Cẩn thận vẫn hơn, nên chúng tôi đang xem xét kỹ.',
  openedSafe:
    'Chúng tôi đang giữ an toàn cho vật phẩm của bạn: cho đến khi mọi việc rõ ràng, game có thể tạm dừng việc giao dịch, tặng quà và bán từ tài khoản này.',
  openedContact: 'Đội ngũ của chúng tôi sẽ liên hệ với bạn trước {when}.',
  openedMeanwhile:
    'Trong lúc chờ, bạn có thể làm một việc rất có ích: đổi mật khẩu trong game, và đổi cả mật khẩu email nếu hai mật khẩu giống nhau.',
  caseButton: 'Xem tiến độ xử lý',
  caseCode: 'Mã yêu cầu',
  caseCodeNote: 'Khi viết thư cho chúng tôi, hãy ghi mã này để chúng tôi tìm thấy yêu cầu của bạn ngay.',
  caseOtherWay: 'Bạn không muốn bấm vào liên kết? Hãy viết thư đến {support}.',

  messageSubject: 'Tin nhắn về tài khoản {game} của bạn',
  messageReply: 'Bạn chỉ cần trả lời email này. Thư sẽ đến đúng đội ngũ đang phụ trách yêu cầu của bạn.',

  closedSubject: 'Tài khoản {game} của bạn: đã kiểm tra xong',
  closedPreheader: 'Kết quả kiểm tra và những gì bạn có thể làm bây giờ.',
  closedHeading: 'Chúng tôi đã kiểm tra xong',
  closed_was_player: 'Chúng tôi đã cùng bạn xem lại mọi thứ: chính bạn đã đăng nhập. Cảm ơn bạn đã kiên nhẫn.',
  closed_secured:
    'Có người khác đã vào được tài khoản của bạn. Chúng tôi đã chặn họ, và giờ tài khoản chỉ còn là của bạn.',
  closed_lost:
    'Có người khác đã vào được tài khoản của bạn, và chúng tôi không thể khôi phục lại toàn bộ như trước. Chúng tôi rất tiếc về điều này.',
  closed_unreachable: 'Chúng tôi đã nhiều lần cố liên hệ với bạn nhưng chưa được, nên tạm thời đóng yêu cầu này.',
  closed_false_alarm:
    'Đây là cảnh báo nhầm từ phía chúng tôi. Không có ai khác vào tài khoản của bạn. Xin lỗi vì đã làm phiền bạn.',
  closed_closed_with_care: 'Chúng tôi đã kiểm tra kỹ tài khoản của bạn và có thể đóng yêu cầu này.',
  left_normal: 'Mọi thứ trong tài khoản đã hoạt động lại như bình thường, kể cả giao dịch và tặng quà.',
  left_watch:
    'Mọi thứ trong tài khoản đã hoạt động lại như bình thường, kể cả giao dịch và tặng quà. Chúng tôi sẽ để ý kỹ hơn thêm một thời gian.',
  left_hold: 'Để bảo vệ bạn, việc giao dịch và tặng quà vẫn tạm dừng cho đến khi bạn liên hệ với chúng tôi.',
  next_settled: 'Bạn không cần làm gì thêm. Nếu thấy điều gì lạ, bạn cứ viết thư đến {support}.',
  next_secure:
    'Từ đây, điều có ích nhất là một mật khẩu mới chưa dùng ở đâu khác và đăng nhập hai bước, nếu game có hỗ trợ. Có câu hỏi? Hãy viết thư đến {support}.',
  next_contact: 'Hãy viết thư đến {support} và ghi mã yêu cầu. Chúng tôi sẽ tiếp tục ngay từ chỗ còn dang dở.',

  surveyHeading: 'Bạn thấy chúng tôi hỗ trợ thế nào?',
  surveyLead:
    'Chỉ hai câu hỏi ngắn về sự hỗ trợ của chúng tôi, chưa đến một phút. Liên kết dùng được một lần, trong 14 ngày.',
  surveyButton: 'Chia sẻ cảm nhận',
};
