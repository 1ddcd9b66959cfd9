import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Cày thuê: rủi ro khi nhờ người khác cày hộ',
  summary:
    'Người cày thuê cần đăng nhập vào tài khoản của bạn, và kẻ trộm cũng vậy. Cách nhận ra lời mời đáng ngờ và việc cần làm nếu bạn đã lỡ đưa mật khẩu.',
  body: `Người cày thuê đăng nhập bằng mật khẩu của bạn, nên làm được mọi thứ bạn làm được: bán vật phẩm, đổi email, thậm chí khóa bạn ở ngoài. Nếu đã đưa mật khẩu cho ai đó, hãy đổi mật khẩu trong game ngay bây giờ và đăng xuất khỏi mọi thiết bị khác. Dù họ vẫn đang cày, bạn vẫn còn kịp.

## Nhận ra lời mời đáng ngờ

- “Bao lên rank trong hai ngày.” Họ xin mật khẩu, nhiều khi cả mã đăng nhập.
- Có người nhận cày **miễn phí**: làm quà, hoặc “cày cho vui”.
- Họ bảo bạn tắt đăng nhập hai bước, hoặc đừng trả lời email của chúng tôi trong vài ngày.
- Họ bảo bạn cài phần mềm, hoặc đòi điều khiển máy từ xa.
- Lời khen rất nhiều nhưng đều đăng trong cùng một tuần, và chỉ liên lạc được qua chat.

Chơi chung đội với người giỏi hơn là chuyện khác: bạn tự đăng nhập, không ai cần mật khẩu của bạn. Nhiều game cho phép kéo rank như vậy nhưng không cho phép cày hộ. Hãy xem quy định của game.

## Đã đưa mật khẩu: việc cần làm ngay

1. **Đổi mật khẩu trong game** thành mật khẩu chưa dùng ở đâu.
2. **Đăng xuất khỏi mọi thiết bị khác,** nếu game có mục này.
3. **Kiểm tra email và số điện thoại** trong cài đặt tài khoản, sửa lại nếu không phải của bạn.
4. **Bật đăng nhập hai bước,** hoặc bật lại nếu đã tắt.
5. **Đổi mật khẩu ở mọi nơi dùng chung mật khẩu đó,** bắt đầu từ hộp thư.
6. **Nếu đã cài thứ gì,** hãy gỡ ra và kiểm tra thiết bị trước khi nhập mật khẩu mới.

Nếu không vào được nữa, hãy liên hệ bộ phận hỗ trợ ngay và đọc bài về giờ đầu tiên.

## Khi email của chúng tôi hỏi “Có phải bạn không?”

Lượt đăng nhập của người cày thuê thường trông lạ, nên chúng tôi gửi email có hai câu trả lời. Nếu không phải chính bạn đăng nhập, hãy chọn **“Không, không phải tôi”**, kể cả khi trước đó bạn đã đồng ý cho họ vào. Chúng tôi sẽ bảo vệ tài khoản: game có thể tạm dừng giao dịch, tặng quà và bán, và một người trong đội ngũ sẽ liên hệ với bạn.

Bạn cứ kể thật, nhờ vậy chúng tôi biết lượt đăng nhập nào là của bạn. Xử lý việc cày thuê ra sao là do đội ngũ của game, chúng tôi không hứa trước được.

Mã đối chiếu trong email cũng hiện ở phần cài đặt tài khoản trong game. Nếu khác nhau, đừng bấm liên kết nào mà hãy hỏi bộ phận hỗ trợ trong game.

## Việc làm sau đó

- Xem lại vật phẩm, danh sách bạn bè và tin nhắn. Ghi lại những gì không phải bạn làm, kèm ngày giờ.
- Nếu họ dọa giữ tài khoản hoặc tố cáo bạn để đòi thêm tiền, **đừng trả.** Giữ lại tin nhắn cho bộ phận hỗ trợ xem. Nếu chưa đủ 18 tuổi, hãy kể với một người lớn bạn tin.
- Nếu đã trả tiền và thấy mình bị lừa, hãy hỏi đơn vị thanh toán xem có thể làm gì.

## Điều chúng tôi không bao giờ hỏi

Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, không yêu cầu chuyển tiền và không đòi điều khiển thiết bị của bạn từ xa. Muốn gặp bộ phận hỗ trợ, hãy tự mở game, vào phần cài đặt hoặc trang tài khoản rồi chọn mục hỗ trợ.`,
  keywords: [
    'cày thuê',
    'cày hộ',
    'thuê cày rank',
    'kéo rank',
    'boost rank',
    'buff rank',
    'cày level',
    'nhờ người chơi hộ',
    'cày thuê lừa đảo',
    'người cày thuê đổi mật khẩu',
    'bị cày thuê chiếm acc',
    'cày thuê tống tiền',
  ],
};
