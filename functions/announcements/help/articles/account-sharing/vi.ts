import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Cho bạn bè, người thân dùng chung tài khoản',
  summary:
    'Vì sao tài khoản nhiều người dùng khó bảo vệ hơn, cách lấy lại để chỉ mình bạn dùng, và nên trả lời email của chúng tôi thế nào nếu người đăng nhập là người quen.',
  body: `Tài khoản an toàn nhất khi chỉ một người đăng nhập được. Nếu bạn từng cho người khác dùng chung và giờ muốn giữ lại cho riêng mình, hãy đổi mật khẩu trong game, đăng xuất khỏi mọi thiết bị khác và xem địa chỉ email trong phần cài đặt tài khoản có còn là của bạn không. Đừng lo, rất nhiều người chơi từng cho anh chị em hay bạn bè mượn tài khoản.

## Vì sao dùng chung lại khó bảo vệ?

- Chúng tôi nhận ra người lạ nhờ thói quen của bạn: thiết bị, nơi chơi, giờ chơi. Nếu ba người cùng chơi thì gần như lượt đăng nhập nào trông cũng quen.
- Mật khẩu gửi qua tin nhắn sẽ nằm lại ở đó. Sau này ai vào được tài khoản chat của người kia cũng đọc được.
- Người bạn ấy có thể rất tốt, nhưng máy lại có phần mềm độc hại, hoặc lỡ nhập mật khẩu vào trang giả.
- Nhiều game chỉ cho phép mỗi tài khoản một người chơi. Hãy xem quy định của game trước khi cho mượn.

## Đã lỡ cho mượn: việc cần làm ngay

1. **Đổi mật khẩu trong game.** Chọn mật khẩu chưa từng dùng ở đâu khác.
2. **Đăng xuất khỏi mọi thiết bị khác,** nếu phần cài đặt tài khoản có mục này.
3. **Kiểm tra địa chỉ email và số điện thoại** trong cài đặt tài khoản.
4. **Bật đăng nhập hai bước,** nếu game có hỗ trợ.
5. **Nói nhẹ nhàng với người kia** rằng từ nay bạn chơi một mình.

Nếu hộp thư của bạn dùng cùng mật khẩu đó, hãy đổi mật khẩu hộp thư trước.

## Email hỏi “Có phải bạn không?”, mà đó lại là bạn của mình

Khi thấy một lượt đăng nhập khác thường, chúng tôi gửi email kèm hai câu trả lời. Trước tiên, hãy gọi điện hoặc hỏi trực tiếp người đó, vì trong khung chat có thể là kẻ khác đang trả lời thay.

- **Bạn biết chắc đó là ai và đồng ý để thiết bị ấy đăng nhập lần nữa:** chọn “Đúng, là tôi”. Lần sau chúng tôi sẽ dễ nhận ra thiết bị đó hơn.
- **Bạn không chắc, hoặc không muốn cho dùng chung nữa:** chọn “Không, không phải tôi”. Chúng tôi sẽ bảo vệ tài khoản: game có thể tạm dừng giao dịch, tặng quà và bán, và một người trong đội ngũ sẽ liên hệ với bạn. Cứ kể thật là bạn từng cho mượn, điều đó rất có ích.

Trong email có một mã đối chiếu. Phần cài đặt tài khoản trong game hiện đúng mã ấy, nhờ vậy bạn biết email là do chúng tôi gửi.

## Chơi cùng nhau mà không cần chung tài khoản

- Mỗi người một tài khoản là cách nhẹ đầu nhất, kể cả trong gia đình. Đồ của ai người nấy giữ.
- Xem trong game có chế độ gia đình, chơi với tư cách khách hay kho chung không. Một số game có sẵn.
- Các em nhỏ nên tạo tài khoản cùng bố mẹ, với địa chỉ email mà bố mẹ mở được.

## Điều chúng tôi không bao giờ hỏi

Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, không yêu cầu chuyển tiền và không đòi điều khiển thiết bị của bạn từ xa. Nếu một người bạn bỗng “cần gấp” mã của bạn, có thể tài khoản của họ đã bị chiếm.

Cần người hỗ trợ? Hãy tự mở game, vào phần cài đặt hoặc trang tài khoản rồi chọn mục hỗ trợ.`,
  keywords: [
    'dùng chung tài khoản',
    'cho mượn tài khoản',
    'cho mượn acc',
    'share acc',
    'chung nick',
    'em trai chơi acc của tôi',
    'bạn biết mật khẩu của tôi',
    'lỡ đưa mật khẩu',
    'đòi lại acc',
    'đăng xuất mọi thiết bị',
    'người yêu cũ biết mật khẩu',
    'tài khoản gia đình',
  ],
};
