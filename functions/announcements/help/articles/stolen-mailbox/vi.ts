import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Có người khác vào hộp thư của bạn: cách lấy lại hộp thư',
  summary:
    'Hộp thư là chìa khóa của gần như mọi tài khoản khác. Cách nhận ra có người đọc trộm email và thứ tự để lấy lại hộp thư.',
  body: `Hãy lấy lại hộp thư trước rồi mới lo đến game: đăng nhập hộp thư trên một thiết bị bạn tin tưởng, đặt mật khẩu mới, đăng xuất mọi thiết bị khác và xóa những quy tắc chuyển tiếp không phải do bạn tạo. Sau đó báo cho bộ phận hỗ trợ ngay trong game rằng hộp thư của bạn từng không an toàn. Nếu không vào được nữa, hãy bắt đầu khôi phục trên trang hoặc ứng dụng chính thức của nhà cung cấp email.

## Dấu hiệu nhận biết

- Thư đã bị đánh dấu là đã đọc, bị chuyển đi hoặc bị xóa mà không phải do bạn.
- Những thư bạn đang chờ, như mã xác nhận hay câu hỏi của chúng tôi về một lượt đăng nhập, mãi không đến.
- Bạn nhận thư đặt lại mật khẩu mà mình không yêu cầu, hoặc hàng trăm thư rác cùng lúc. Đôi khi đó là cách che đi một thư quan trọng.
- Bạn bè nhận được thư từ bạn mà bạn không hề viết.
- Email của chúng tôi đến địa chỉ **cũ** và cho biết địa chỉ này mới đây còn gắn với tài khoản, trong khi bạn không hề đổi.

## Việc cần làm ngay

1. **Đặt mật khẩu mới cho hộp thư**, thật dài và chưa dùng ở đâu. Hãy làm trên thiết bị bạn tin tưởng và tự gõ địa chỉ trang.
2. **Đăng xuất khỏi mọi nơi khác.** Hầu hết nhà cung cấp có danh sách thiết bị đang đăng nhập. Hãy gỡ thiết bị lạ và cả những ứng dụng liên kết lạ.
3. **Tìm những “cửa sau”.** Kiểm tra mục chuyển tiếp, bộ lọc, quy tắc, email khôi phục và số điện thoại khôi phục. Kẻ lạ hay để lại dấu vết ở đó.
4. **Bật đăng nhập hai bước** cho hộp thư.
5. **Báo cho bộ phận hỗ trợ từ trong game.** Ai đọc được hộp thư thì cũng đọc được email của chúng tôi và có thể trả lời thay bạn. Khi đã biết, chúng tôi sẽ không dựa vào những câu trả lời từ đó.
6. **Đổi mật khẩu game** sau cùng, khi hộp thư đã thật sự chỉ còn là của bạn.

## Nếu địa chỉ email của tài khoản game bị đổi

Trong vài tuần, chúng tôi chủ ý gửi email về an toàn tài khoản đến cả địa chỉ cũ để bạn được biết. Nếu email hỏi về một lượt đăng nhập, bạn có thể trả lời “Không, không phải tôi” ngay từ đó. Khi ấy giao dịch có thể được tạm giữ và một nhân viên sẽ liên hệ với bạn. Trong lúc yêu cầu đang được xử lý, một người không thể tự quyết định đổi địa chỉ: cần thêm một đồng nghiệp đồng ý. Nhờ vậy kẻ gian khó bịa chuyện để lấy tài khoản.

## Việc làm sau đó

- Rà lại các tài khoản khác dùng hộp thư này: trước hết là những nơi liên quan đến tiền, rồi đến game, rồi những nơi còn lại.
- Cập nhật thông tin khôi phục của hộp thư.
- Vài ngày sau, kiểm tra lại quy tắc và thiết bị thêm một lần.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ hỏi mật khẩu hộp thư hay mật khẩu game, mã đăng nhập, tiền, hay quyền điều khiển thiết bị của bạn từ xa.

Chúng tôi không thể mở hộp thư giúp bạn, chỉ nhà cung cấp email mới làm được. Khôi phục thật sự diễn ra trên trang của nhà cung cấp, không phải qua một người trong chat hứa làm giúp để lấy phí.`,
  keywords: [
    'mất email',
    'bị hack email',
    'bị chiếm hộp thư',
    'bị đổi email',
    'không nhận được email',
    'chuyển tiếp thư',
    'thư rác',
    'khôi phục email',
    'lấy lại email',
    'đọc trộm thư',
    'nhà cung cấp email',
  ],
};
