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
  code: 'Mã yêu cầu',
  opened: 'Thời điểm mở',
};
