import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Lừa đảo tặng quà, trao đổi vật phẩm: cách nhận ra',
  summary:
    'Quà miễn phí mà đòi mật khẩu, giao dịch bị đổi vào phút chót, “trả tiền sau nhé”. Cách nhận ra, và việc cần làm nếu bạn đã mất đồ.',
  body: `Quà thật thì không tốn gì cả: không mật khẩu, không mã, không phải đưa món nào “trước”. Giao dịch thật diễn ra trọn vẹn trong cửa sổ giao dịch của game, và bạn có thời gian đọc kỹ trước khi đồng ý. Thiếu một điều, bạn cứ từ chối và đóng lại. Nếu đã mất đồ, hãy nhắn cho bộ phận hỗ trợ trong game càng sớm càng tốt.

## Cách nhận ra quà giả

- **Bạn trúng thưởng dù chưa từng tham gia.** Muốn nhận thì phải đăng nhập ở trang khác hoặc trả “chỉ phí vận chuyển thôi”.
- **Món quà là một tệp phải cài.** “Gói skin miễn phí” hay “công cụ tạo kim cương”, thường kèm lời nhắc tắt phần mềm diệt virus.
- **Người chơi nổi tiếng phát quà** trên livestream hay qua tin nhắn. Tên, ảnh, thậm chí cả video đều có thể bị sao chép.
- **Bạn phải đưa trước.** “Gửi mình một món, mình trả hai món”: chiêu này có trong bài về nhân đôi vật phẩm.

## Cách nhận ra giao dịch lừa đảo

- **Tráo đồ.** Phút chót, món đồ bị rút ra rồi đặt lại bằng một món trông gần giống.
- **Chia làm hai lượt.** “Bạn đưa trước, mình đưa sau.” Lượt sau không bao giờ đến.
- **Giao dịch ngoài game.** Trả bằng mã thẻ quà tặng, thẻ cào hay chuyển khoản, rồi tiền bị đòi lại hoặc chưa từng có. Ảnh chụp màn hình chuyển khoản không chứng minh được gì.
- **Người trung gian tốt bụng.** Người thứ ba “giữ hộ” đồ cho hai bên. Thường họ cùng nhóm.
- **Mượn đồ.** Bạn mới quen tử tế suốt mấy tuần, rồi hỏi mượn món quý nhất của bạn.
- **Hối thúc.** “Nhanh lên, có người khác muốn mua rồi.” Người thật lòng thì chờ được một phút.

## Việc cần làm ngay nếu đã mất đồ

1. **Dừng lại.** Đừng gửi thêm gì, kể cả để “chuộc lại”. Đó thường là nửa sau của trò lừa.
2. **Giữ lại bằng chứng.** Chụp màn hình giao dịch, đoạn chat và hồ sơ người đó, ghi lại thời gian. Sau đó hãy chặn họ.
3. **Nhắn cho bộ phận hỗ trợ trong game** và báo cáo hồ sơ đó. Chúng tôi không thể hứa lấy lại được, nhưng biết sớm thì kiểm tra được nhiều hơn.
4. **Đã nhập mật khẩu hay cài gì đó?** Đổi mật khẩu trong game, và dùng thiết bị khác nếu bạn đã cài tệp lạ.
5. **Đã trả tiền hay đưa mã thẻ?** Báo ngân hàng hoặc nơi bán thẻ ngay hôm nay. Nếu bạn còn nhỏ, hãy nói với người lớn mà bạn tin.

Email của chúng tôi hỏi về một lượt đăng nhập không phải của bạn? Hãy chọn “Không, không phải tôi”. Mọi thứ sẽ được tạm giữ, và một nhân viên sẽ liên hệ với bạn. Mã trong email cũng có trong phần cài đặt tài khoản của game.

## Việc nên làm sau đó

- Trước mỗi giao dịch, đọc tên và số lượng từng món, và đọc lại nếu có gì thay đổi.
- Chỉ cho mượn những món bạn không tiếc.
- Kể lại cho bạn bè. Nhiều người cũng từng gặp mà không nói ra.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ hỏi mật khẩu, mã đăng nhập, tiền hay quyền điều khiển thiết bị từ xa. Chúng tôi cũng không bao giờ bảo bạn gửi vật phẩm “để kiểm tra”.

Lời mời quá hấp dẫn và bạn mong nó là thật? Hãy hỏi bộ phận hỗ trợ trong game trước. Lời mời thật lòng thì mai vẫn còn.`,
  keywords: [
    'quà miễn phí',
    'skin miễn phí',
    'nhận quà',
    'trúng thưởng',
    'phát quà',
    'thẻ quà tặng',
    'thẻ cào',
    'lừa giao dịch',
    'bị lừa mất đồ',
    'trung gian',
    'tráo đồ',
    'mượn đồ không trả',
    'giao dịch ngoài game',
  ],
};
