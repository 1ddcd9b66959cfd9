import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Cách giữ thiết bị an toàn',
  summary:
    'Cập nhật, khóa màn hình, chỉ tải game từ nguồn chính thức: những thói quen nhỏ bảo vệ tài khoản, và việc cần làm khi mất máy hoặc máy có biểu hiện lạ.',
  body: `Ba thói quen đủ bảo vệ phần lớn người chơi: cập nhật sớm, khóa màn hình, và chỉ tải game hay tiện ích từ cửa hàng hoặc trang chính thức. Nếu máy đã có biểu hiện lạ, bạn hãy ngừng đăng nhập trên máy đó và đổi mật khẩu từ một thiết bị khác.

## Dấu hiệu máy có vấn đề

- Cửa sổ, thông báo hay chương trình tự mở ra, hoặc con trỏ chuột tự di chuyển.
- Máy bỗng chậm, nóng hoặc hết pin nhanh hơn hẳn.
- Phần mềm diệt virus bị tắt mà không phải do bạn.
- Trình duyệt có tiện ích hoặc trang chủ lạ.
- Mọi chuyện bắt đầu sau khi cài bản mod, công cụ gian lận, game bẻ khóa hay “công cụ tạo quà”. Nhiều bản tải như vậy âm thầm sao chép mật khẩu đã lưu và cả phiên đăng nhập đang mở.

Một dấu hiệu riêng lẻ thường có lý do bình thường. Nhiều dấu hiệu cùng lúc thì nên xem kỹ.

## Việc cần làm ngay

1. **Ngắt mạng của máy đó** và đóng game.
2. **Chuyển sang thiết bị khác** mà bạn tin tưởng. Đổi mật khẩu ở đó: hộp thư trước, rồi đến game. Nếu được, hãy đăng xuất mọi thiết bị khác để các phiên bị sao chép cũng mất hiệu lực.
3. **Gỡ những gì bạn vừa cài** và quét toàn bộ máy bằng phần mềm diệt virus của hệ thống.
4. **Vẫn thấy lạ?** Hãy lưu lại ảnh và tài liệu rồi khôi phục cài đặt gốc. Nếu chưa làm bao giờ, bạn nhờ một người tin cậy làm cùng nhé.
5. **Báo cho bộ phận hỗ trợ từ trong game** ngay khi có thiết bị sạch. Nếu chúng tôi gửi email hỏi về một lượt đăng nhập không phải của bạn, hãy chọn “Không, không phải tôi”. Giao dịch có thể được tạm giữ và một nhân viên sẽ liên hệ với bạn.

## Nếu bạn bị mất máy

Hãy khóa hoặc định vị máy bằng dịch vụ “tìm thiết bị” của hệ điều hành. Từ một thiết bị khác, đăng xuất máy đó khỏi hộp thư và game, rồi đổi cả hai mật khẩu. Nhờ nhà mạng khóa SIM, vì mã đăng nhập có thể gửi về đó. Sau đó báo cho bộ phận hỗ trợ, kèm thời điểm cuối cùng bạn còn giữ máy.

## Thói quen nên giữ

- Bật cập nhật tự động cho hệ điều hành, trình duyệt và game.
- Khóa màn hình bằng mã PIN, vân tay hoặc khuôn mặt.
- Trên máy dùng chung, hãy dùng hồ sơ riêng. Ở quán net, ở trường hay nhà bạn bè, đừng lưu mật khẩu và nhớ đăng xuất trước khi về.
- Trước khi bán hay cho máy, hãy đăng xuất và khôi phục cài đặt gốc.
- Không cho ai điều khiển máy từ xa, dù họ thân thiện đến đâu.

Khi bạn dùng máy mới, việc chúng tôi hỏi lại một lần là bình thường. Nếu đúng là bạn, hãy chọn “Đúng, là tôi”, thường thì lần sau chúng tôi sẽ nhận ra máy đó.

## Điều chúng tôi không bao giờ hỏi

> Chúng tôi không bao giờ yêu cầu bạn cài phần mềm, chia sẻ màn hình hay cho điều khiển máy. Chúng tôi cũng không hỏi mật khẩu, mã đăng nhập hay tiền.

Nếu ai đó tự xưng là hỗ trợ mà đòi một trong những điều này, bạn hãy dừng lại và nhắn cho bộ phận hỗ trợ từ trong game. Hỏi lại không mất gì cả, và không ai trách bạn đâu.`,
  keywords: [
    'virus',
    'mã độc',
    'phần mềm độc hại',
    'mất điện thoại',
    'mất máy',
    'máy mới',
    'bản mod',
    'hack cheat',
    'game crack',
    'diệt virus',
    'điều khiển từ xa',
    'quán net',
    'cập nhật',
    'khóa màn hình',
  ],
};
