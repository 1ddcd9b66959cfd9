import type { OwnershipText } from './en.ts';

export const vi: Readonly<Record<OwnershipText, string>> = {
  title: 'Đây có phải chủ tài khoản không?',
  why: 'Nhập điều người chơi nói; bạn chỉ thấy đúng hay sai, không bao giờ thấy đáp án. Kết quả chỉ để tham khảo, tự nó không mở khóa điều gì.',
  inside:
    'Những gì kẻ xâm nhập nhìn thấy được bên trong tài khoản thì ít giá trị: trả lời đúng các câu đó không bao giờ đủ để coi là chủ tài khoản.',
  patient:
    'Hãy kiên nhẫn: chủ tài khoản cũng có thể quên và đang lo lắng. Không gợi ý, không nói câu trả lời gần đúng đến đâu, không đọc sẵn các lựa chọn.',
  standing_unproven: 'Chưa xác nhận được',
  standing_likely: 'Có lẽ là chủ tài khoản',
  standing_proven: 'Đã xác nhận là chủ tài khoản',
  unprovenNote:
    'Nếu bây giờ bạn đóng hồ sơ với kết quả “Chính là người chơi” hoặc “Đã bảo vệ tài khoản”, hãy ghi trong ghi chú vì sao bạn chắc chắn.',
  counts_much: 'giá trị cao',
  counts_fair: 'giá trị khá',
  counts_some: 'giá trị nhỏ',
  counts_little: 'thấy được bên trong: ít giá trị',
  result_right: 'đúng',
  result_wrong: 'chưa đúng',
  triesLeft: '{count, plural, =0 {Hết lượt thử} other {Còn # lượt thử}}',
  triesInAll: 'Cả hồ sơ này: {tries}.',
  answer: 'Người chơi trả lời',
  check: 'Kiểm tra',
  unreadable: 'Không đọc được câu này nên không tính lượt. Hãy viết như bên dưới.',
  form_text: 'Đúng như người chơi đánh vần.',
  form_month: 'Tháng và năm, ví dụ 5/2021.',
  form_date: 'Một ngày, ví dụ 2021-05-03.',
  form_number: 'Một con số.',
  form_range: 'Con số người chơi nói, ví dụ 12.',
  form_country: 'Tên một nước.',
  form_code: 'Chữ số hoặc chữ cái; khoảng trắng không quan trọng.',
  spent:
    'Hồ sơ này đã hết lượt thử. Một người giám sát chưa xử lý hồ sơ này có thể cho thêm ba lượt, một lần duy nhất.',
  allow: 'Cho thêm ba lượt thử',
  reason: 'Lý do',
  heldTitle: 'Một thay đổi địa chỉ đang chờ',
  heldWhy:
    'Trò chơi gửi thay đổi này lúc {time}, khi hồ sơ đang mở. Thư của chúng tôi vẫn gửi đến địa chỉ cũ cho đến khi một người chưa xử lý hồ sơ này quyết định.',
  heldEmail: 'Địa chỉ email mới',
  heldPhone: 'Số điện thoại mới',
  heldClose:
    'Đóng hồ sơ với kết quả “Mất tài khoản” hoặc “Liên hệ thô bạo” sẽ bỏ thay đổi này; với kết quả khác thì phải quyết định trước.',
  heldAsk: 'Một người giám sát chưa xử lý hồ sơ này sẽ quyết định.',
  approve: 'Cho phép thay đổi',
  decline: 'Từ chối',
};
