import type { SiteKey } from './en.ts';

export const vi: Record<SiteKey, string> = {
  skip: 'Chuyển đến nội dung',
  chapters: 'Các mục',
  notices: 'Thông báo',
  help: 'Trợ giúp',
  languages: 'Ngôn ngữ',
  noCookies: 'Trang này không đặt cookie và không chạy mã lệnh nào.',
  missingTitle: 'Không có gì ở địa chỉ này',
  missingText:
    'Có thể địa chỉ bị gõ nhầm, hoặc nội dung ở đây không còn nữa. Biết đâu bạn tìm thấy điều mình cần ở đây:',
  toNotices: 'Thông báo: bảo trì, thay đổi và cảnh báo',
  toHelp: 'Trợ giúp: cách giữ an toàn cho tài khoản',
};
