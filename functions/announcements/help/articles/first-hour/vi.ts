import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Có người khác vào tài khoản: những việc nên làm trong giờ đầu tiên',
  summary:
    'Có lượt đăng nhập lạ, mật khẩu bỗng không dùng được, vật phẩm biến mất? Đây là các bước nên làm, theo đúng thứ tự.',
  body: `Bạn hãy lấy một thiết bị mà mình tin tưởng và làm ba việc trước: trả lời “Không, không phải tôi” nếu có email của chúng tôi hỏi về một lượt đăng nhập, đặt mật khẩu mới trong game, rồi báo cho bộ phận hỗ trợ ngay trong game. Những việc còn lại chậm vài phút cũng không sao. Người cẩn thận vẫn có thể gặp chuyện này, và đó không phải lỗi của bạn.

## Dấu hiệu có người đang ở trong tài khoản

- Chúng tôi hỏi bạn về một lượt đăng nhập mà thời gian, địa điểm hoặc thiết bị không phải của bạn. Địa điểm chỉ là ước tính, nên hãy xem thiết bị và thời gian trước.
- Mật khẩu hoặc địa chỉ email bị đổi mà bạn không hề đổi.
- Mất vật phẩm, tiền trong game, bạn bè, hoặc có tin nhắn gửi đi không phải do bạn viết.
- Bạn liên tục bị văng khỏi game.

## Việc cần làm ngay

1. **Trả lời email của chúng tôi.** Mở trang trong email và chọn “Không, không phải tôi”. Khi đó việc giao dịch, tặng quà và bán có thể được tạm giữ, và một nhân viên sẽ liên hệ với bạn. Chưa chắc email là thật? Hãy so mã đối chiếu trong email với mã trong phần cài đặt tài khoản của game: nếu là email của chúng tôi, hai mã giống hệt nhau.
2. **Dùng thiết bị sạch.** Nếu trước đó bạn vừa cài bản mod, công cụ gian lận hay phần mềm “miễn phí” nào, hãy làm các bước sau trên một điện thoại hoặc máy tính khác.
3. **Bảo vệ hộp thư trước** nếu hộp thư dùng chung mật khẩu với game, hoặc có thư bị đọc hay bị xóa. Ai giữ hộp thư thì đặt lại được mọi mật khẩu khác.
4. **Đặt mật khẩu mới cho game**, chưa từng dùng ở đâu. Nếu game có hỗ trợ, hãy đăng xuất mọi thiết bị khác và bật đăng nhập hai bước.
5. **Nhắn cho bộ phận hỗ trợ từ trong game.** Không vào được? Hãy tự gõ địa chỉ trang chính thức của game và tìm mục hỗ trợ ở đó.

## Nên ghi lại những gì

Chỉ cần vài dòng: lần cuối chính bạn chơi là khi nào, mất những gì, bạn thấy điều gì lạ, trước đó đã bấm liên kết hay tải gì về. Hãy chụp màn hình và đừng xóa email hay đoạn chat nào. Nếu bạn còn nhỏ tuổi, hãy đưa trang này cho một người lớn mà bạn tin cậy xem cùng.

## Việc làm sau đó

- Đổi mật khẩu ở mọi nơi từng dùng chung mật khẩu này. Bài “Nên làm gì khi mật khẩu bị lộ” chỉ rõ thứ tự.
- Báo cho bạn bè, vì kẻ lạ có thể đã nhắn tin cho họ dưới tên bạn.
- Xem tiến độ xử lý bằng liên kết trong email thứ hai của chúng tôi. Chúng tôi không thể hứa lấy lại được mọi vật phẩm, nhưng sẽ nói thật với bạn những gì tìm thấy.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, tiền, hay quyền điều khiển thiết bị của bạn từ xa. Dù trong email, trong chat hay qua điện thoại.

Để xác nhận bạn là chính chủ, chúng tôi có thể hỏi vài điều về quá trình chơi, ví dụ biệt danh đầu tiên của bạn. Ai nhận lấy lại tài khoản **để đòi tiền** thì không phải người của chúng tôi.`,
  keywords: [
    'bị hack',
    'mất tài khoản',
    'mất nick',
    'mất acc',
    'bị chiếm tài khoản',
    'đăng nhập lạ',
    'mất đồ',
    'mất vật phẩm',
    'không đăng nhập được',
    'bị đổi mật khẩu',
    'lấy lại tài khoản',
    'khẩn cấp',
  ],
};
