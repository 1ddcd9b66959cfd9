import type { PreferencesKey } from './en.ts';

export const vi: Readonly<Record<PreferencesKey, string>> = {
  title: 'Tin tức qua email',
  lead: 'Bạn quyết định {game} sẽ viết cho bạn về những gì.',
  legend: 'Hãy gửi cho tôi',
  maintenance: 'Lịch bảo trì',
  maintenanceHint: 'Khi nào trò chơi tạm nghỉ và khi nào mở lại.',
  policy: 'Thay đổi về quy định',
  policyHint: 'Điều gì thay đổi và từ ngày nào.',
  safety: 'Mẹo an toàn',
  safetyHint: 'Những chiêu lừa đang lan truyền và cách nhận ra chúng.',
  save: 'Lưu lựa chọn của tôi',
  stopAll: 'Ngừng mọi tin tức qua email',
  allOff: 'Hiện bạn không nhận tin tức nào từ {game} qua email.',
  again: 'Khi nào thấy nhớ, bạn chỉ cần chọn lại những gì muốn nhận.',
  stopped: 'Xong rồi: {game} sẽ không gửi tin tức qua email cho bạn nữa. Email nào đang trên đường thì vẫn có thể đến.',
  saved: 'Đã lưu. Từ giờ bạn sẽ nhận những mục được chọn ở đây.',
  safeHeading: 'Chúng tôi vẫn luôn trông chừng tài khoản của bạn',
  safe: 'Nếu có người khác đăng nhập vào tài khoản của bạn, bạn cần biết ngay. Vì vậy, dù bạn chọn thế nào ở đây, chúng tôi vẫn viết cho bạn khi có chuyện liên quan đến an toàn tài khoản.',
  notices: 'Xem mọi tin tức bất cứ lúc nào, không cần email',
  languages: 'Ngôn ngữ',
};
