import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Chiêu lừa “nhân đôi vật phẩm”',
  summary:
    'Không ai nhân đôi được vật phẩm hay tiền trong game cho bạn. Cách nhìn ra chiêu này, và việc cần làm nếu bạn đã lỡ đưa đồ hoặc gặp một lỗi nhân đôi thật.',
  body: `Không ai có thể nhân đôi vật phẩm, vàng hay kim cương cho bạn. Người nói vậy chỉ muốn bạn đưa đồ trước rồi biến mất. Nếu bạn vừa đưa thứ gì đó, hãy ngừng giao dịch, chụp lại đoạn chat và màn hình giao dịch, rồi báo ngay cho bộ phận hỗ trợ trong game.

## Nhận ra chiêu này thế nào?

- **Thử món nhỏ.** Bạn đưa một món rẻ và nhận lại đúng hai món thật. Họ bỏ vốn để bạn tin mà đưa món đắt.
- **Đưa trước, nhận sau.** “Thả đồ xuống đây, mình nhân đôi rồi bạn nhặt cả hai.” Đồng bọn của họ sẽ nhặt trước.
- **Phần mềm, tool hack.** Họ bảo chương trình, tiện ích trình duyệt hay trang “tạo kim cương” sẽ sao chép đồ cho bạn. Thứ bị sao chép lại là mật khẩu của bạn.
- **Trang giả.** Bạn phải đăng nhập ở một trang web thì vàng mới “về”.
- **Cò mồi.** Có người trong kênh chat khoe vừa nhân đôi thành công. Họ cùng một nhóm.
- **Hối thúc.** Chỉ hôm nay, chỉ lúc này, và đừng kể với ai.

## Đã lỡ rồi: việc cần làm ngay

1. **Dừng lại.** Không giao dịch thêm, kể cả “một lần cuối để lấy lại hết”.
2. **Ghi lại** tên chính xác của người chơi đó, ngày giờ và các món đồ. Chụp đoạn chat trước khi nó trôi mất.
3. **Báo cáo người chơi đó** và viết cho bộ phận hỗ trợ trong game.
4. **Bạn có nhập mật khẩu ở đâu không?** Nếu có, đổi ngay trong game, rồi đổi ở mọi nơi dùng chung mật khẩu đó.
5. **Bạn có cài hay chạy thứ gì không?** Nếu có, hãy gỡ ra, kiểm tra thiết bị rồi mới nhập mật khẩu mới, hoặc đổi trên thiết bị khác.

Nếu sau đó email của chúng tôi hỏi “Có phải bạn không?” và đó không phải bạn, hãy chọn “Không, không phải tôi”: chúng tôi sẽ bảo vệ tài khoản và một người trong đội ngũ sẽ liên hệ với bạn. Mã trong email cũng hiện trong phần cài đặt tài khoản của game, nhờ vậy bạn biết email là thật.

Chúng tôi không thể hứa đồ đã mất sẽ quay lại. Điều đó tùy vào từng game và những gì còn lần ra được. Báo sớm, báo rõ thì cơ hội cao nhất.

## Nếu bạn gặp lỗi nhân đôi thật trong game

Đôi khi game có lỗi thật và một món bỗng thành hai. Đó không phải do bạn.

- Đừng làm lại, và đừng chuyển món nhân đôi cho ai.
- Viết cho bộ phận hỗ trợ từng bước đã xảy ra. Xin đừng đăng công khai.
- Nếu bạn mua hay được tặng một món hóa ra là đồ nhân đôi, hãy nói ra và cho biết nhận từ ai. Xử lý thế nào là theo quy định của game, nhưng báo sớm luôn tốt hơn giấu đi.

## Việc làm sau đó

- Chỉ giao dịch qua khung giao dịch của game và đọc lại một lần trước khi xác nhận.
- Kể cho bạn bè biết; nếu còn nhỏ tuổi, hãy kể với bố mẹ. Chiêu này sống nhờ sự im lặng.
- Bạn không có gì phải xấu hổ cả.

## Điều chúng tôi không bao giờ hỏi

Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, không yêu cầu chuyển tiền, không đòi đưa đồ “để kiểm tra” và không đòi điều khiển thiết bị từ xa. Muốn gặp bộ phận hỗ trợ, hãy tự mở game, vào phần cài đặt hoặc trang tài khoản rồi chọn mục hỗ trợ.`,
  keywords: [
    'nhân đôi vật phẩm',
    'nhân đôi đồ',
    'nhân đôi vàng',
    'x2 kim cương',
    'dupe đồ',
    'bug đồ',
    'bug vàng',
    'lỗi nhân bản vật phẩm',
    'tool hack kim cương',
    'hack vàng',
    'bị lừa mất đồ',
    'thả đồ bị nhặt mất',
  ],
};
