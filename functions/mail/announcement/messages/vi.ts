import type { AnnouncementKey } from './en.ts';

export const vi: Readonly<Record<AnnouncementKey, string>> = {
  kind_maintenance: 'Bảo trì',
  kind_policy: 'Thay đổi về quy định',
  kind_safety: 'Mẹo an toàn',
  subject: '{kind}: {title}',
  preheader_maintenance: '{span} ({zone})',
  preheader_policy: 'Có hiệu lực từ {when}.',
  preheader_safety: 'Chiêu lừa diễn ra thế nào, bạn nên làm gì và những điều chúng tôi không bao giờ hỏi.',

  start: 'Bắt đầu',
  end: 'Kết thúc',
  duration: 'Thời lượng',
  zone: 'Múi giờ',
  effective: 'Có hiệu lực từ',
  zoneUnknown:
    'Chúng tôi chưa biết múi giờ của bạn nên các mốc giờ này theo giờ UTC. Mục lịch kèm trong thư sẽ hiện theo đồng hồ của bạn.',
  calendarNote: 'Mục lịch kèm trong thư giúp bạn đưa các mốc giờ này vào lịch của mình.',
  calendarFile: 'bao-tri',
  noticeButton: 'Đọc trên trang của chúng tôi',
  fallback: 'Thông báo này bằng tiếng Anh vì chúng tôi chưa có bản tiếng Việt. Mong bạn thông cảm.',

  neverHeading: 'Những điều chúng tôi không bao giờ yêu cầu',
  never_password: 'mật khẩu của bạn, dù qua thư, qua trò chuyện hay qua điện thoại',
  never_code: 'mã mà bạn dùng để đăng nhập',
  never_items: 'vật phẩm hay tiền trong game, dù là “để kiểm tra” hay “để giữ hộ”',
  never_pay: 'thanh toán bên ngoài trò chơi',
  never_remote: 'cài một chương trình hay chia sẻ màn hình của bạn',
  neverEnd:
    'Ai yêu cầu một trong những điều trên thì không phải người của {game}, dù họ xưng tên gì. Bạn chưa chắc? Hãy viết thư đến {support}.',

  why_maintenance: 'Bạn nhận được thư này vì bạn chơi {game} và đang nhận tin bảo trì qua thư.',
  why_policy: 'Bạn nhận được thư này vì bạn chơi {game} và đang nhận tin về quy định qua thư.',
  why_safety: 'Bạn nhận được thư này vì bạn chơi {game} và đang nhận mẹo an toàn qua thư.',
  whySafe:
    'Dù bạn chọn thế nào, chúng tôi vẫn viết cho bạn khi có chuyện liên quan đến an toàn tài khoản của chính bạn.',
  unsubscribe: 'Ngừng nhận thư',
  preferences: 'Chọn những gì bạn nhận qua thư',

  fault_image: 'hình ảnh không hiện được trong mọi thư; hãy diễn đạt bằng lời',
  fault_html: 'không dùng được HTML ở đây; hãy viết chữ thường, và viết &lt; cho ký tự <',
  fault_code: 'không dùng được mã nguồn ở đây; hãy bỏ dấu ` và các khoảng trắng ở đầu dòng',
  fault_table: 'không dùng được bảng ở đây; hãy đổi thành danh sách',
  fault_rule: 'không vẽ được đường kẻ ngang ở đây; hãy mở đầu phần mới bằng ##',
  fault_title: 'tiêu đề bắt đầu bằng ## hoặc ###; một dấu # là tên của thông báo, vốn có ô riêng',
  fault_deepHeading: 'tiêu đề bắt đầu bằng ## hoặc ###, không nhiều hơn',
  fault_reference: 'hãy viết địa chỉ ngay sau chữ: [chữ](https://…)',
  fault_linkForm: 'liên kết này không có chữ hoặc không có địa chỉ đọc được',
  fault_linkScheme: 'liên kết phải bắt đầu bằng https://',
  fault_linkUser: 'liên kết không được có tên đứng trước dấu @; người đọc sẽ tưởng đó là tên trang web',
  fault_linkHost: 'liên kết phải dẫn đến một trang web theo tên, chẳng hạn https://example.com',
  fault_linkDisguise: 'chữ của liên kết này hiện một địa chỉ khác với nơi nó dẫn đến',
  fault_tooDeep: 'danh sách và trích dẫn chỉ được lồng nhau tối đa bốn bậc',
  fault_empty: 'chưa có nội dung nào',
  fault_tooLong: 'nội dung quá dài cho một thư; hãy rút gọn hoặc đưa phần còn lại lên một trang web',
};
