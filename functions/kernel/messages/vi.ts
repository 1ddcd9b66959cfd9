import type { KernelKey } from './en.ts';

export const vi: Readonly<Record<KernelKey, string>> = {
  title: 'Chúng tôi không tìm thấy trang này',
  why: 'Có thể liên kết đã được sử dụng, đã hết hạn hoặc bị thiếu một phần.',
  check: 'Nếu bạn sao chép liên kết, hãy kiểm tra xem đã đủ chưa.',
  help: 'Bạn lo lắng về tài khoản? Hãy mở trò chơi theo cách bạn vẫn làm và liên hệ bộ phận hỗ trợ tại đó. Chúng tôi luôn sẵn lòng giúp bạn.',
};
