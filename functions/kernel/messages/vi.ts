import type { KernelKey } from './en.ts';

export const vi: Readonly<Record<KernelKey, string>> = {
  title: 'Chúng tôi không tìm thấy trang này',
  why: 'Có thể liên kết đã được sử dụng, đã hết hạn hoặc bị thiếu một phần.',
  check: 'Nếu bạn sao chép liên kết, hãy kiểm tra xem đã đủ chưa.',
  help: 'Bạn lo lắng về tài khoản? Hãy mở trò chơi theo cách bạn vẫn làm và liên hệ bộ phận hỗ trợ tại đó. Chúng tôi luôn sẵn lòng giúp bạn.',
  'lead_first-hour': 'Có người khác vào tài khoản của bạn?',
  'help_first-hour': 'Những việc nên làm trong giờ đầu tiên',
  'lead_stolen-mailbox': 'Có người khác vào hộp thư của bạn?',
  'help_stolen-mailbox': 'Cách lấy lại hộp thư',
  'lead_leaked-passwords': 'Để chuyện này không lặp lại:',
  'help_leaked-passwords': 'Nên làm gì khi mật khẩu bị lộ',
  'lead_device-safety': 'Để mọi thứ luôn yên ổn:',
  'help_device-safety': 'Cách giữ thiết bị an toàn',
};
