import type { SurveyKey } from './en.ts';

export const vi: Readonly<Record<SurveyKey, string>> = {
  title: 'Bạn thấy chúng tôi hỗ trợ thế nào?',
  lead: 'Yêu cầu của bạn đã được khép lại. Chỉ hai câu hỏi ngắn, và một dòng tùy ý nếu bạn muốn: chưa đến một phút.',
  helped: 'Chúng tôi đã giúp bạn tốt đến mức nào?',
  rating5: 'Rất tốt',
  rating4: 'Tốt',
  rating3: 'Tạm được',
  rating2: 'Chưa tốt lắm',
  rating1: 'Không giúp được gì',
  solved: 'Vấn đề của bạn đã được giải quyết chưa?',
  solved_yes: 'Đã giải quyết',
  solved_partly: 'Một phần',
  solved_no: 'Chưa',
  comment: 'Bạn muốn nói thêm điều gì với chúng tôi? (không bắt buộc)',
  commentHint: 'Tối đa {most, number} ký tự. Vui lòng đừng ghi mật khẩu hay mã xác nhận.',
  privacy:
    'Người phụ trách đội ngũ sẽ đọc câu trả lời của bạn. Việc này không ảnh hưởng gì đến yêu cầu hay tài khoản của bạn.',
  send: 'Gửi câu trả lời',
  choose: 'Vui lòng chọn một câu trả lời.',
  tooLong: 'Nội dung hơi dài: tối đa {most, number} ký tự.',
  languages: 'Ngôn ngữ',
  thanksTitle: 'Cảm ơn bạn!',
  thanks: 'Chúng tôi đã nhận được câu trả lời. Nhờ vậy, chúng tôi có thể chăm sóc người chơi {game} tốt hơn.',
  thanksOpen:
    'Vẫn còn điều gì chưa ổn? Hãy mở liên kết yêu cầu trong thư của chúng tôi và để lại lời nhắn, hoặc viết thư đến {support}. Chúng tôi sẵn lòng xem lại cho bạn.',
};
