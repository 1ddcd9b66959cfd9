import type { Phrases } from './shipped.ts';

export const viPhrases: Phrases = {
  call_back: {
    title: 'Xin hẹn giờ gọi lại',
    subject: 'Khi nào tiện để chúng tôi gọi cho bạn?',
    text: `Chúng tôi muốn trao đổi với bạn về sự an toàn của tài khoản {game}. Cuộc gọi chỉ mất khoảng mười phút.

Bạn tiện ngày nào, giờ nào? Chỉ cần trả lời email này. Chúng tôi sẽ gọi vào số đã có sẵn trong tài khoản, nên bạn không cần gửi số điện thoại.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  not_reached: {
    title: 'Chưa liên hệ được với bạn',
    subject: 'Chúng tôi đã tìm cách liên hệ với bạn',
    text: `Chúng tôi đã tìm cách liên hệ với bạn về tài khoản {game} nhưng chưa gặp được. Trong lúc chờ, vật phẩm của bạn vẫn được bảo vệ.

Chúng tôi sẽ thử lại trước {time}. Nếu giờ khác tiện cho bạn hơn, hãy trả lời email này và cho chúng tôi biết nhé.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  was_it_you: {
    title: 'Có phải bạn không?',
    subject: 'Có phải bạn không?',
    text: `Chúng tôi thấy một lượt đăng nhập vào tài khoản {game} khác với thói quen của bạn. Có thể chính là bạn, trên máy mới hoặc khi đang đi xa.

Bạn trả lời vài chữ giúp chúng tôi nhé: có phải bạn không, và nếu phải thì có gì mới? Nếu không phải, bạn cứ cho biết, phần còn lại mình cùng lo.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  on_hold: {
    title: 'Vì sao giao dịch tạm dừng',
    subject: 'Vì sao giao dịch đang tạm dừng',
    text: `Hiện bạn chưa thể giao dịch, tặng hay bán vật phẩm trong {game}. Chúng tôi tạm dừng để không ai khác mang đồ của bạn đi trong lúc chúng tôi kiểm tra.

Bạn vẫn chơi game như bình thường. Trước {time}, chúng tôi sẽ cho bạn biết tình hình và mở lại ngay khi chắc chắn mọi thứ đều ổn.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  leaked_password: {
    title: 'Các bước sau khi lộ mật khẩu',
    subject: 'Các bước tiếp theo cho tài khoản của bạn',
    text: `Có thể ai đó đã biết mật khẩu của bạn. Bây giờ nên làm theo thứ tự này:

1. Đặt mật khẩu mới cho hộp thư email, nếu trước đây dùng giống hoặc gần giống.
2. Đặt mật khẩu mới trong {game}, loại chưa dùng ở đâu khác. Hãy mở game như mọi khi để đổi, đừng bấm vào liên kết nào.
3. Bật đăng nhập hai bước, nếu game có hỗ trợ.
4. Đăng xuất mọi thiết bị khác trong phần cài đặt tài khoản.

Không ai trong đội ngũ chúng tôi cần biết mật khẩu mới của bạn. Làm xong, bạn chỉ cần trả lời “xong rồi”, chúng tôi sẽ kiểm tra lại giúp bạn.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  account_secured: {
    title: 'Tài khoản đã an toàn',
    subject: 'Tài khoản giờ chỉ còn là của bạn',
    text: `Tin vui: tài khoản {game} giờ lại chỉ là của riêng bạn. Thiết bị lạ không còn được tin cậy nữa.

Vài ngày tới nếu thấy điều gì lạ, bạn cứ trả lời email này. Chúng tôi giữ lại mọi thông tin của yêu cầu, bạn không phải giải thích lại từ đầu.

Cảm ơn bạn đã kiên nhẫn và phối hợp với chúng tôi.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  was_you: {
    title: 'Đúng là bạn, mọi thứ như cũ',
    subject: 'Tài khoản của bạn vẫn ổn',
    text: `Cảm ơn bạn đã cùng chúng tôi làm rõ. Lượt đăng nhập đó là của bạn, nên mọi thứ trong {game} hoạt động như bình thường.

Lần sau chúng tôi sẽ dễ nhận ra bạn hơn và ít phải hỏi hơn.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  more_time: {
    title: 'Cần thêm thời gian',
    subject: 'Chúng tôi cần thêm chút thời gian',
    text: `Chúng tôi đã hẹn báo tin cho bạn nhưng đến giờ vẫn chưa xong. Mong bạn thông cảm. Chúng tôi muốn xem thật kỹ, hơn là trả lời bạn nửa vời.

Trước {time}, bạn sẽ nhận được tin của chúng tôi, dù lúc đó đã có kết quả hay chưa. Cho đến lúc ấy, vật phẩm của bạn vẫn được bảo vệ.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  right_address: {
    title: 'Email nào đến được với bạn?',
    subject: 'Email này có đến được với bạn không?',
    text: `Email chúng tôi gửi bạn về tài khoản {game} đã bị trả lại. Nếu bạn đang đọc được thư này, hãy trả lời một câu để chúng tôi biết địa chỉ này dùng được.

Nếu muốn dùng địa chỉ khác, bạn đừng gửi qua email. Hãy nhập trong phần cài đặt tài khoản của game, hoặc cho chúng tôi biết khi trò chuyện. Chúng tôi sẽ cùng bạn xác nhận việc thay đổi, để không ai khác làm thay được.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  many_alerts: {
    title: 'Vì sao có nhiều cảnh báo',
    subject: 'Về những cảnh báo trong ngày hôm nay',
    text: `Trong một ngày, bạn nhận được nhiều cảnh báo về tài khoản {game}. Để hộp thư của bạn khỏi bị đầy, chúng tôi đã tạm ngừng gửi và trực tiếp xem xét.

Hôm nay bạn có đi xa, hay cài đặt máy hoặc đường truyền mới không? Bạn trả lời vài chữ giúp nhé. Nếu không lượt nào là của bạn, hãy cho biết, chúng tôi sẽ xử lý ngay.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  many_players: {
    title: 'Đợt tấn công nhiều người chơi',
    subject: 'Chúng tôi đang bảo vệ tài khoản của bạn',
    text: `Mấy hôm nay có kẻ tìm cách vào nhiều tài khoản {game}. Tài khoản của bạn nằm trong số chúng tôi đang bảo vệ. Bạn không làm gì sai cả.

Bạn hãy đặt mật khẩu mới trong game, loại chưa dùng ở đâu khác, và chỉ nhập thông tin đăng nhập ngay trong game. Nếu từng gặp trang nào yêu cầu nhập, hãy trả lời cho chúng tôi biết tên trang, đừng mở lại trang đó.

Chúng tôi sẽ liên hệ lại với bạn trước {time}.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  wrong_person: {
    title: 'Gặp nhầm người',
    subject: 'Nhờ bạn xem lại thông tin liên hệ',
    text: `Chúng tôi tìm cách liên hệ với {player} nhưng lại gặp một người khác. Chúng tôi không trao đổi gì về tài khoản với người đó.

Bạn xem lại thông tin liên hệ trong phần cài đặt tài khoản của {game} giúp nhé. Nếu thông tin đã cũ, hãy trả lời email này, chúng tôi sẽ thống nhất với bạn cách làm tiếp.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  not_all_back: {
    title: 'Chưa khôi phục được tất cả',
    subject: 'Những gì khôi phục được và chưa được',
    text: `Chúng tôi đã xem lại mọi thứ có thể thấy về những gì xảy ra với tài khoản {game} của bạn. Rất tiếc là chưa thể khôi phục tất cả. Chúng tôi hiểu bạn đã dành bao công sức và niềm vui vào đó, và thành thật chia sẻ cùng bạn.

Những gì còn lại đang được bảo vệ. Nếu nhớ ra điều gì cần xem lại, bạn hãy trả lời email này và ghi mã yêu cầu {code}. Chúng tôi sẽ mở lại yêu cầu.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
  closing_care: {
    title: 'Khép lại một cách chu đáo',
    subject: 'Chúng tôi tạm khép yêu cầu của bạn',
    text: `Hiện chúng tôi đã làm hết những gì có thể cho tài khoản {game} của bạn nên xin tạm khép yêu cầu. Chế độ bảo vệ vẫn giữ nguyên.

Chúng tôi biết có thể đây chưa phải là câu trả lời bạn mong đợi. Bạn có thể quay lại bất cứ lúc nào: hãy viết thư đến {support} và ghi mã yêu cầu {code}. Một đồng nghiệp khác sẽ xem lại từ đầu.

Thân mến,
{agent}, bộ phận hỗ trợ {game}`,
  },
};
