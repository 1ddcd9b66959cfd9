import type { QuestionKey } from '../../../players/index.ts';

export const vi: Readonly<Record<QuestionKey, string>> = {
  first_sign_in_month: 'Bạn đăng nhập vào trò chơi lần đầu tiên vào tháng nào, năm nào?',
  account_created_month: 'Bạn tạo tài khoản này vào tháng nào, năm nào?',
  last_top_up_month: 'Lần gần nhất bạn nạp tiền hoặc mua gì trong trò chơi là tháng nào?',
  last_top_up_method: 'Lần nạp gần nhất, bạn thanh toán bằng cách nào?',
  first_nickname: 'Biệt danh đầu tiên của bạn trong trò chơi là gì?',
  former_nickname: 'Trước biệt danh đang dùng, bạn dùng biệt danh nào?',
  first_country: 'Bạn ở nước nào khi đăng nhập lần đầu tiên?',
  linked_platform: 'Bạn đã liên kết tài khoản hoặc nền tảng nào khác với tài khoản này?',
  oldest_friend: 'Người bạn lâu nhất trong danh sách bạn bè của bạn có biệt danh là gì?',
  purchase_count_range: 'Từ trước đến nay bạn đã mua trong trò chơi khoảng bao nhiêu lần?',
  support_pin: 'Bạn vui lòng đọc mã PIN hỗ trợ mà trò chơi đã cấp cho bạn.',
  device_of_last_year: 'Năm ngoái bạn chủ yếu chơi trên điện thoại hay máy tính nào?',
};
