import type { Outlines } from '../outline.ts';

export const vi: Outlines = {
  safety: `
## Trò lừa trông như thế nào

[Mô tả trong một hai câu điều người chơi nhìn thấy: tin nhắn, trang web, lời mời.]

- [Một dấu hiệu để nhận ra]
- [Một dấu hiệu khác]

## Bạn nên làm gì

- Đừng mở đường dẫn và đừng nhập mật khẩu ở đó.
- Lỡ nhập rồi? Hãy đổi mật khẩu ngay và kiểm tra những nơi tài khoản đang đăng nhập.
- Hãy cho chúng tôi biết: đội hỗ trợ luôn sẵn lòng giúp, và không ai trách bạn cả.

## Điều chúng tôi không bao giờ hỏi

- Chúng tôi không bao giờ hỏi mật khẩu, hay mã trong thư hoặc tin nhắn của bạn.
- Chúng tôi không bao giờ bảo bạn giao vật phẩm hay tiền trong game “để kiểm tra”.
- Chúng tôi không bao giờ bắt bạn trả tiền để giữ tài khoản.
`,
  maintenance: `
[Nói trong một câu việc gì được thực hiện và sau đó điều gì sẽ tốt hơn.]

## Bạn sẽ nhận thấy

- Trong lúc đó bạn không đăng nhập hay chơi được; mọi thứ bạn có vẫn giữ nguyên.
- [Điều gì xảy ra với trận đấu, phiên đấu giá hay sự kiện đang diễn ra lúc đó]

## Bạn có thể làm gì

- Hãy đăng xuất trước giờ bắt đầu để không mất tiến trình chơi.
- [Nơi người chơi xem được mọi thứ đã hoạt động lại chưa]
`,
  policy: `
[Nói trong một câu điều gì thay đổi và vì sao.]

## Điều thay đổi

- [Một điều sẽ khác từ lúc đó]
- [Một điều khác]

## Điều giữ nguyên

- [Điều người chơi có thể lo mà không cần lo]

## Bạn có thể làm gì

- Bạn không cần làm gì để tiếp tục chơi.
- [Cách làm cho người không đồng ý]
`,
};
