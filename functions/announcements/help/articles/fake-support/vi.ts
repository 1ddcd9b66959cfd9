import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Có đúng là nhân viên hỗ trợ không? Cách nhận ra kẻ giả mạo',
  summary:
    'Có người tự xưng là hỗ trợ, quản trị viên hay nhà phát triển và muốn bạn làm gì đó. Cách kiểm tra trong một phút, và việc cần làm nếu bạn đã lỡ trả lời.',
  body: `Nếu ai đó tự xưng là hỗ trợ mà muốn mật khẩu, mã, tiền hay xem màn hình của bạn thì đó không phải chúng tôi. Bạn có thể ngừng trả lời ngay, kể cả khi đang nói dở. Sau đó hãy tự mở mục hỗ trợ trong game và hỏi xem tin nhắn ấy có thật không. Không ai phiền lòng đâu.

## Cách nhận ra nhân viên giả

- **Họ không chứng minh được mình là ai.** Họ không nêu mã nào, hoặc nêu mã không có trong phần cài đặt tài khoản, và không muốn bạn mở ra xem.
- **Họ hối thúc.** “Bạn bị tố cáo rồi, mười phút nữa là mất tài khoản.”
- **Họ trông rất chính thức.** Tên có chữ “support” hay “admin”, hình huy hiệu, hồ sơ sao chép: ai cũng làm được.
- **Họ kéo bạn sang chỗ khác,** một ứng dụng khác hay “server kiểm tra”.
- **Họ muốn lấy gì đó:** mã vừa gửi tới máy bạn, một khoản phí, vật phẩm “để kiểm tra”, hay bảo bạn cài ứng dụng cho họ xem màn hình.
- **Họ dặn bạn giữ kín.** Hỗ trợ thật không bao giờ cần điều đó.

Đôi khi chuyện bắt đầu từ bạn bè: “Mình lỡ tố cáo nhầm bạn, nhắn cho người này nhé.” Có thể tài khoản của người ấy cũng đã bị chiếm.

## Chúng tôi thật sự liên hệ thế nào

Khi thấy một lượt đăng nhập lạ, chúng tôi gửi email hỏi “Có phải bạn không?” với hai câu trả lời. Nếu bạn chọn “Không, không phải tôi”, mọi thứ sẽ được tạm giữ và một nhân viên sẽ liên hệ với bạn. Trong email có một mã, và phần cài đặt tài khoản trong game hiện đúng mã ấy.

Nhân viên cũng có thể gọi điện hoặc nhắn cho bạn trong game, có khi trước cả email. Khi đó **chúng tôi** nói mã ấy bắt đầu thế nào để bạn đối chiếu trong game. Bạn không cần đọc gì cả. Bạn luôn có thể gác máy và hỏi bộ phận hỗ trợ trong game trước.

Nếu chúng tôi đang xử lý cho bạn, trong email còn có mã yêu cầu. Hãy ghi mã này khi viết thư cho chúng tôi, và đừng đưa cho ai khác.

Để xác nhận chủ tài khoản, chúng tôi chỉ hỏi về quá trình chơi, không cần mật khẩu hay mã đăng nhập.

## Việc cần làm ngay nếu đã lỡ trả lời

1. **Dừng cuộc trò chuyện,** không cần giải thích. Hãy chụp màn hình rồi mới chặn người đó.
2. **Đã đưa mật khẩu hay mã?** Đổi mật khẩu trong game, rồi mật khẩu hộp thư nếu hai cái giống nhau. Đăng xuất mọi thiết bị khác nếu game cho phép.
3. **Đã cho người ta vào thiết bị?** Ngắt mạng và gỡ ứng dụng đó. Đổi mật khẩu trên một thiết bị khác.
4. **Đã trả tiền?** Báo ngân hàng hoặc dịch vụ thanh toán ngay hôm nay. Nếu bạn còn nhỏ, hãy nói với người lớn mà bạn tin. Bạn không làm gì sai cả.
5. **Đã đưa vật phẩm?** Nhắn cho bộ phận hỗ trợ trong game: món gì, lúc nào, đưa cho ai. Chúng tôi không thể hứa lấy lại được, nhưng báo sớm luôn có ích.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, tiền hay quyền điều khiển thiết bị từ xa. Kể cả để “xác minh” hay mở khóa tài khoản.

Hãy báo cáo hồ sơ đó trong game để bớt người gặp phải. Khi còn ngờ, bạn cứ đóng khung chat, mở game và nhắn cho chúng tôi từ đó.`,
  keywords: [
    'giả danh hỗ trợ',
    'admin giả',
    'GM giả',
    'giả mạo nhân viên',
    'tự xưng admin',
    'hỏi mật khẩu',
    'xin mã OTP',
    'mã xác minh',
    'điều khiển từ xa',
    'chia sẻ màn hình',
    'tố cáo nhầm',
    'dọa khóa tài khoản',
  ],
};
