import type { CaseKey } from './en.ts';

export const vi: Readonly<Record<CaseKey, string>> = {
  title: 'Yêu cầu hỗ trợ của bạn',
  open: 'Chúng tôi đã nhận được yêu cầu của bạn. Một nhân viên sẽ tiếp nhận và liên hệ với bạn.',
  claimed: 'Một nhân viên của chúng tôi đang xử lý yêu cầu của bạn.',
  waiting: 'Chúng tôi đã có lịch liên hệ lại với bạn. Từ giờ đến lúc đó, vẫn nhân viên này phụ trách yêu cầu của bạn.',
  escalated: 'Một chuyên viên cấp cao đang xem xét kỹ hơn yêu cầu của bạn.',
  closedYours: 'Yêu cầu đã được khép lại. Lần đăng nhập đó là của bạn, nên mọi thứ vẫn giữ nguyên.',
  closedSecured: 'Yêu cầu đã được khép lại. Tài khoản của bạn đã an toàn; thiết bị lạ sẽ không còn được tin cậy.',
  closedLost:
    'Chúng tôi đã xử lý xong nhưng rất tiếc chưa thể trao lại tài khoản cho bạn. Vật phẩm trong tài khoản vẫn được bảo vệ.',
  closedUnreachable:
    'Chúng tôi đã cố gắng liên hệ nhưng chưa gặp được bạn, nên tạm khép yêu cầu này. Tài khoản của bạn vẫn được bảo vệ.',
  closed: 'Yêu cầu của bạn đã được khép lại.',
  nextHeading: 'Tiếp theo là gì',
  firstContact: 'Chúng tôi sẽ liên hệ với bạn trước {time}.',
  callBack: 'Chúng tôi sẽ liên hệ lại với bạn vào khoảng {time}.',
  nextUpdate: 'Bạn sẽ nhận được tin mới từ chúng tôi trước {time}.',
  resolution: 'Chúng tôi cố gắng hoàn tất trước {time}.',
  late: 'Chúng tôi đang chậm hơn so với lời hẹn, mong bạn thông cảm. Yêu cầu của bạn không bị bỏ quên và sẽ sớm đến lượt.',
  nextReply:
    'Vẫn còn điều gì chưa ổn? Hãy viết thư đến {support} kèm mã yêu cầu bên dưới, chúng tôi sẽ mở lại yêu cầu cho bạn.',
  stage0: 'Đã tiếp nhận',
  stage1: 'Đang xử lý',
  stage2: 'Đã khép lại',
  stagesLabel: 'Tiến độ yêu cầu của bạn',
  safeHeading: 'Để bạn luôn an toàn',
  safe: 'Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập hay tiền của bạn, dù qua kênh nào. Nếu có ai hỏi, đó không phải là chúng tôi.',
  paused: 'Chúng tôi đang chờ tin của bạn để xử lý tiếp.',
  wave: 'Nhiều người chơi cùng gặp chuyện này. Chúng tôi đang xử lý chung cho tất cả mọi người.',
  resting: 'Hiện đang ngoài giờ làm việc của chúng tôi. Chúng tôi sẽ trở lại vào {time}.',
  nextPaused:
    'Hãy viết cho chúng tôi ở bên dưới, hoặc trả lời ngay nơi chúng tôi đã liên hệ. Khi có tin của bạn, chúng tôi sẽ xử lý tiếp và tính tiếp thời gian đã hẹn.',
  nextMessage: 'Vẫn còn điều gì chưa ổn? Hãy để lại lời nhắn bên dưới, chúng tôi sẽ mở lại yêu cầu cho bạn.',
  historyHeading: 'Những việc đã diễn ra',
  past_opened: 'Chúng tôi đã tiếp nhận yêu cầu của bạn.',
  past_tried:
    '{channel, select, phone {Chúng tôi đã thử gọi điện cho bạn.} in_game {Chúng tôi đã thử liên hệ với bạn trong trò chơi.} chat {Chúng tôi đã thử liên hệ với bạn qua chat.} other {Chúng tôi đã thử liên hệ với bạn qua email.}}',
  past_reached:
    '{channel, select, phone {Chúng tôi đã trao đổi với bạn qua điện thoại.} in_game {Chúng tôi đã trao đổi với bạn trong trò chơi.} chat {Chúng tôi đã trao đổi với bạn qua chat.} other {Chúng tôi đã trao đổi với bạn qua email.}}',
  past_awaited: 'Chúng tôi đã nhờ bạn phản hồi.',
  past_messaged: 'Chúng tôi đã gửi email cho bạn.',
  past_replied: 'Có một lời nhắn được để lại trên trang này.',
  past_resolved: 'Chúng tôi đã khép lại yêu cầu.',
  past_reopened: 'Yêu cầu đã được mở lại.',
  past_gathered: 'Chúng tôi đã gộp yêu cầu của bạn với các yêu cầu cùng loại.',
  writeHeading: 'Viết cho chúng tôi',
  message: 'Lời nhắn của bạn',
  messageHint:
    'Tối đa {most, number} ký tự. Vui lòng không bao giờ ghi mật khẩu hay mã đăng nhập, kể cả khi viết cho chúng tôi.',
  send: 'Gửi lời nhắn',
  sent_here: 'Cảm ơn bạn, chúng tôi đã nhận được lời nhắn và sẽ đọc.',
  sent_reopened: 'Cảm ơn bạn, chúng tôi đã nhận được lời nhắn. Yêu cầu của bạn đã được mở lại.',
  sent_other:
    'Cảm ơn bạn, chúng tôi đã nhận được lời nhắn. Bạn có một yêu cầu mới hơn nên chúng tôi đã chuyển lời nhắn vào đó.',
  fault_empty: 'Trước hết, bạn hãy viết vài lời nhé.',
  fault_too_long: 'Nội dung hơi dài: tối đa {most, number} ký tự, hiện có {count, number}.',
  fault_secret:
    'Có vẻ nội dung này chứa mật khẩu hoặc mã xác nhận. Vui lòng xóa đi, chúng tôi không bao giờ cần đến. Nếu không có, bạn chỉ cần gửi lại lời nhắn.',
  fault_too_many:
    'Chúng tôi đã nhận được {most, number} lời nhắn của hôm nay và sẽ đọc tất cả. Nội dung của bạn vẫn còn đây: hãy lưu lại và gửi vào ngày mai, hoặc viết thư đến {support}.',
  fault_too_late:
    'Yêu cầu này đã khép lại khá lâu nên lời nhắn không thể mở lại được nữa. Nội dung của bạn vẫn còn đây: hãy sao chép và viết thư đến {support}.',
  languages: 'Ngôn ngữ',
  code: 'Mã yêu cầu',
  opened: 'Thời điểm mở',
};
