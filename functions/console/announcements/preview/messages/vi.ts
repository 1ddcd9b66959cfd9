import type { PreviewText } from './en.ts';

export const vi: Record<PreviewText, string> = {
  title: 'Xem trước: {title}',
  back: 'Quay lại thông báo',
  language: 'Ngôn ngữ',
  part: 'Phần',
  'part.mail': 'Thư',
  'part.text': 'Thư dạng chữ',
  'part.notice': 'Trang tin công khai',
  width: 'Bề rộng',
  'width.320': 'Điện thoại (320 px)',
  'width.600': 'Rộng (600 px)',
  scheme: 'Màu nền',
  'scheme.light': 'Sáng',
  'scheme.dark': 'Tối',
  fallback:
    'Chưa có nội dung bằng {language}. Người đọc ngôn ngữ này nhận bản tiếng Anh, kèm một câu giải thích bằng ngôn ngữ của họ.',
  notWritten: '(tiếng Anh)',
  inbox: 'Trong hộp thư đến',
  from: 'Từ',
  subject: 'Tiêu đề',
  preheader: 'Dòng đầu',
  mailFrame: 'Thư, {language}',
  noticeFrame: 'Trang tin công khai, {language}',
  sample: 'Tên và đường dẫn là của một người chơi tưởng tượng; nút và đường dẫn trong đó không dẫn đến đâu.',
  calendar: 'Có đính kèm tệp lịch (.ics).',
};
