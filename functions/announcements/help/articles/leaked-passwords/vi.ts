import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Nên làm gì khi mật khẩu bị lộ',
  summary:
    'Mật khẩu bị lộ ở một nơi sẽ bị đem thử ở rất nhiều nơi khác. Nên đổi cái nào trước, và làm sao có mật khẩu tốt mà không phải học thuộc.',
  body: `Hãy đổi mật khẩu bị lộ ở mọi nơi bạn từng dùng, theo thứ tự: hộp thư trước, rồi đến game, rồi những nơi còn lại. Mỗi nơi một mật khẩu riêng, bật đăng nhập hai bước ở đâu có thể, thế là mật khẩu cũ chẳng còn giúp được gì cho kẻ gian.

## Vì sao mật khẩu lọt vào tay người lạ

Thường thì không ai đoán ra mật khẩu của bạn cả. Một trang nào đó làm lộ danh sách người dùng, hoặc một trang giả trông y như thật. Danh sách ấy được chuyền tay, rồi chương trình tự động đem từng dòng đi thử hết game này đến game khác. Vì vậy mật khẩu ở một diễn đàn cũ có thể mở được tài khoản game nhiều năm sau. Chuyện này ít liên quan đến việc bạn có cẩn thận hay không.

Dấu hiệu nhận biết:

- Một trang web hoặc trình duyệt báo rằng mật khẩu của bạn có trong một vụ rò rỉ.
- Email của chúng tôi hỏi về một lượt đăng nhập không phải của bạn, hoặc có người đã thử vào tài khoản nhiều lần.
- Có thư ghi đúng một mật khẩu cũ của bạn rồi đòi tiền. Hầu hết thư như vậy lấy từ danh sách bị lộ. Bạn đừng trả tiền và cũng đừng trả lời.

## Việc cần làm ngay

1. **Hộp thư trước tiên**, vì từ đó có thể đặt lại mọi mật khẩu khác.
2. **Rồi đến game.** Bạn hãy tự mở phần cài đặt tài khoản trong game, đừng đi qua liên kết người khác gửi. Nếu game có hỗ trợ, hãy đăng xuất mọi thiết bị khác.
3. **Rồi đến mọi nơi dùng chung mật khẩu, hoặc gần giống.** Thêm một con số ở cuối là cách bị đem ra thử đầu tiên.
4. **Bật đăng nhập hai bước** ở nơi nào có. Khi đó chỉ có mật khẩu thôi thì chưa đủ để vào.
5. **Chúng tôi có hỏi bạn về một lượt đăng nhập không?** Nếu không phải bạn, hãy trả lời “Không, không phải tôi”. Vật phẩm có thể được tạm giữ an toàn trong lúc một nhân viên cùng bạn xử lý.

## Cách đặt mật khẩu tốt

- **Dài quan trọng hơn rắc rối.** Bốn, năm từ chẳng liên quan gì đến nhau vừa mạnh vừa dễ gõ.
- **Mỗi nơi một mật khẩu.** Đây là điều quan trọng nhất.
- **Để trình quản lý mật khẩu nhớ giúp**, ví dụ loại có sẵn trong điện thoại hay trình duyệt. Nó cũng không tự điền mật khẩu vào trang giả, nhờ vậy bạn được cảnh báo.
- Ghi vào sổ để ở nhà cũng được, miễn là cuốn sổ không rời khỏi nhà.
- Tránh tên, ngày sinh và biệt danh của bạn.
- Cất mã dự phòng của đăng nhập hai bước ở nơi khác, đừng để ngay trong điện thoại.

Mật khẩu tốt thì không cần đổi vài tuần một lần. Chỉ nên đổi khi có chuyện xảy ra hoặc khi người khác đã biết.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ hỏi mật khẩu của bạn, dù cũ hay mới, cũng không hỏi mã đăng nhập, tiền hay quyền điều khiển thiết bị từ xa.

Đừng gõ mật khẩu vào trang hay đoạn chat nào nhận “kiểm tra giúp”. Nếu chưa chắc, bạn cứ nhắn cho bộ phận hỗ trợ từ trong game, không có câu hỏi nào là ngớ ngẩn. Nếu đã có người vào tài khoản, hãy đọc bài “Có người khác vào tài khoản: những việc nên làm trong giờ đầu tiên”.`,
  keywords: [
    'lộ mật khẩu',
    'lộ pass',
    'rò rỉ dữ liệu',
    'trùng mật khẩu',
    'dùng chung mật khẩu',
    'đổi mật khẩu',
    'mật khẩu mạnh',
    'quản lý mật khẩu',
    'xác thực hai bước',
    '2FA',
    'thư tống tiền',
    'quên mật khẩu',
  ],
};
