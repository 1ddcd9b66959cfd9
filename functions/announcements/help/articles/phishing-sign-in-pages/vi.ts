import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Trang đăng nhập giả: cách nhận ra và việc cần làm',
  summary:
    'Một trang trông y như thật vẫn có thể là của người lạ. Cách nhận ra, và việc cần làm nếu bạn đã lỡ nhập mật khẩu.',
  body: `Nếu một liên kết trong email, khung chat hay video dẫn bạn tới trang đòi mật khẩu, hãy đóng trang đó rồi mở game theo cách bạn vẫn làm. Nếu đã lỡ nhập mật khẩu, hãy vào game đổi ngay. Trang giả được sao chép giống thật đến từng tấm hình, ai cũng có thể nhầm, và xử lý sớm thì đỡ được rất nhiều.

## Cách nhận ra trang giả

- **Có người đưa bạn tới đó.** “Bình chọn giúp đội mình”, “nhận quà”, “tài khoản sẽ bị khóa hôm nay”: liên kết hay mã QR luôn đi kèm phần thưởng hoặc lời hối thúc.
- **Địa chỉ hơi khác.** Đổi một chữ cái, thêm một từ, hay có phần đuôi lạ. Hãy nhìn đoạn nằm ngay trước dấu gạch chéo đơn đầu tiên, đó mới là nơi bạn thật sự đang vào. Biểu tượng ổ khóa chỉ cho biết kết nối được mã hóa, không có nghĩa trang đó đáng tin.
- **Trình quản lý mật khẩu im lặng.** Nó nhớ địa chỉ thật nên không gợi ý gì ở trang giả.
- **Trang hỏi nhiều hơn bình thường,** như mật khẩu email, mã đăng nhập hay mã dự phòng.
- **Cửa sổ đăng nhập không kéo được ra ngoài trang.** Có thể đó chỉ là hình vẽ một cửa sổ.

## Làm sao biết email là của chúng tôi

Khi thấy một lượt đăng nhập lạ, chúng tôi gửi email hỏi “Có phải bạn không?”. Liên kết trong đó mở một trang có hai câu trả lời: “Đúng, là tôi” và “Không, không phải tôi”. Trang này không có ô nhập mật khẩu. Trong email còn có một mã, và phần cài đặt tài khoản trong game hiện đúng mã ấy. Nếu hai mã khác nhau, hoặc bạn không muốn bấm vào liên kết, cứ để email đó và nhắn cho bộ phận hỗ trợ từ trong game.

## Việc cần làm ngay nếu đã lỡ nhập

1. **Đổi mật khẩu trong game.** Bạn tự mở game, đừng đi qua liên kết đó.
2. **Đổi ở mọi nơi khác** dùng mật khẩu giống hoặc gần giống, hộp thư trước tiên.
3. **Đăng xuất mọi thiết bị khác** và bật đăng nhập hai bước, nếu game có hỗ trợ. Nếu đã nhập mã dự phòng, hãy tạo mã mới.
4. **Trả lời email của chúng tôi nếu nhận được.** Nếu không phải bạn đăng nhập, hãy chọn “Không, không phải tôi”. Mọi thứ sẽ được tạm giữ, và một nhân viên sẽ liên hệ với bạn.
5. **Bạn có tải gì từ trang đó không?** Nếu có, hãy làm các bước này trên thiết bị khác và đọc bài “Cách giữ thiết bị an toàn”.

## Việc nên làm sau đó

- Từ trong game, gửi ảnh chụp màn hình và địa chỉ trang đó cho bộ phận hỗ trợ.
- Báo cho người bạn đã gửi liên kết. Có thể tài khoản của họ đang nằm trong tay người lạ.
- Lưu trang chính thức của game vào dấu trang và chỉ vào từ đó.
- Vài ngày tới, hãy để ý những lượt đăng nhập không phải của bạn.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, tiền hay quyền điều khiển thiết bị từ xa, dù trong email hay trên trang mở ra từ email.

Nếu còn phân vân, hãy hỏi bộ phận hỗ trợ trong game trước khi nhập bất cứ điều gì. Chúng tôi luôn sẵn lòng trả lời.`,
  keywords: [
    'phishing',
    'trang giả mạo',
    'web giả',
    'link lạ',
    'link lừa đảo',
    'bấm nhầm link',
    'email lừa đảo',
    'email thật hay giả',
    'lỡ nhập mật khẩu',
    'đăng nhập nhầm trang',
    'bình chọn giúp',
    'mã QR',
  ],
};
