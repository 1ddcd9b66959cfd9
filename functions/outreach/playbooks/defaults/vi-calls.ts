import type { Calls } from './shipped.ts';

const hello = '“Xin chào, tôi là {agent}, bên hỗ trợ game {game}. Tôi đang nói chuyện với {player} phải không ạ?”';
const proof = `“Để bạn yên tâm đúng là chúng tôi: trong email chúng tôi đã gửi và trong phần cài đặt tài khoản của game có một mã ngắn, bắt đầu bằng {mailCode}.”
“Tôi sẽ không bao giờ hỏi mật khẩu, mã đăng nhập hay tiền của bạn. Nếu có ai hỏi, bạn cứ cúp máy ngay nhé.”`;
const somebodyElse =
  'Người khác nghe máy? Chỉ nói rằng bạn gọi từ {game} và sẽ gọi lại sau. Không nhắc gì đến tài khoản.';

const check = `Sau đó, xác nhận chính chủ bằng các câu hỏi về quyền sở hữu, mỗi lần một câu. Nhập đúng điều bạn nghe được; trang chỉ báo đúng hay sai, không hiện đáp án.
- Cho người chơi thời gian nhớ lại. Quên là chuyện thường, trả lời sai không có nghĩa là gian dối.
- Không gợi ý, và không nói câu nào sai.
- Chưa đủ câu đúng? “Cảm ơn bạn, hôm nay vậy là được rồi. Tôi sẽ xem lại cùng đồng nghiệp và báo bạn trước {time}.”`;

const cannot = `Những điều chúng ta chưa làm được, hãy nói thật nhẹ nhàng:
- Hứa chắc rằng lấy lại được mọi vật phẩm. Cho biết ai sẽ quyết định, và bạn sẽ báo tin trước {time}.
- Một mình đổi địa chỉ email: cần thêm một đồng nghiệp đồng ý.
- Cho biết người đó là ai. Chúng ta chỉ biết thiết bị và khu vực gần đúng, không biết con người.`;

const upset = [
  '“Bạn bực là phải, tài khoản này là công sức và thời gian của bạn. Tôi sẽ ở đây cho đến khi rõ bước tiếp theo.”',
  '“Tôi xin nói thật những gì mình chưa biết, còn hơn hứa một điều mà tôi không giữ được.”',
];
const noBlame =
  '“Chuyện này ai cũng có thể gặp. Những trang như vậy do người ta chuyên tâm dựng lên để lừa. Không phải lỗi của bạn, và bạn báo cho chúng tôi là rất đúng.”';
const calm =
  '“Tôi rất muốn giúp bạn tiếp, chỉ mong mình nói chuyện với nhau nhẹ nhàng hơn một chút. Nếu lúc này chưa tiện, tôi xin dừng cuộc gọi và sẽ viết thư cho bạn. Bạn không mất gì cả đâu.”';

const ending = `“Bạn sẽ nhận được tin của chúng tôi trước {time}, kể cả khi chưa có gì mới. Với mã yêu cầu trong email, lúc nào bạn cũng xem được chúng tôi đã làm đến đâu.”
“Khi mọi việc xong xuôi, chúng tôi sẽ gửi bạn hai câu hỏi ngắn. Bạn cứ góp ý thẳng thắn, khen hay chê đều giúp chúng tôi tốt hơn.”`;

export const viCalls: Calls = {
  denied: {
    opening: `${hello}
“Bạn đã báo rằng có một lượt đăng nhập không phải của bạn. Cảm ơn bạn, bạn làm vậy là rất đúng. Tôi gọi để cùng bạn đưa tài khoản trở lại ổn thỏa.”
${proof}
${somebodyElse}`,
    ask: `“Lần gần nhất chính bạn chơi là khi nào, trên loại máy gì?”
“Gần đây có gì lạ không: đường link trong chat hay email, món quà hời quá mức, bạn bè nhắn tin khác thường?”
“Bạn có dùng mật khẩu này ở nơi khác không?” Chỉ cần trả lời có hoặc không.
“Ngoài bạn ra, có ai vào được hộp thư email của bạn không?”
${check}`,
    can: `Những việc làm được ngay:
- Giữ tạm dừng giao dịch, tặng quà và bán cho đến khi mọi việc rõ ràng.
- Bảo đảm thiết bị lạ không còn được tin cậy.
- Giữ máy trong lúc người chơi tự đặt mật khẩu mới trong game; nếu hộp thư dùng cùng mật khẩu thì đổi hộp thư trước.
- Mời chuyên viên cấp cao nếu thiệt hại có thể lớn.
${cannot}`,
    upset: [...upset, noBlame, calm],
    closing: `“Tôi xin nhắc lại những gì mình đã thống nhất.” Tóm tắt trong hai, ba câu rồi hỏi xem còn thiếu gì không.
${ending}`,
  },
  suspicious: {
    opening: `${hello}
“Chúng tôi thấy tài khoản có điểm không giống bạn thường ngày. Có thể không sao cả, nhưng cẩn thận vẫn hơn nên tôi gọi hỏi bạn.”
${proof}
${somebodyElse}`,
    ask: `Hỏi mở trước, đừng kể những gì bạn thấy: nếu đó không phải chính chủ thì họ không được biết đáp án từ bạn.
“Mấy ngày nay bạn có chơi trên máy mới, hay ở nơi khác mọi khi không?”
“Thỉnh thoảng có người quen nào chơi bằng tài khoản của bạn không?” Không trách móc; chỉ cần biết lượt đăng nhập là của ai.
“Từ lúc đó bạn có giao dịch hay tặng món gì không?”
${check}`,
    can: `Những việc làm được ngay:
- Nếu đúng là người chơi: đưa mọi thứ về bình thường ngay trong cuộc gọi và ghi nhận thiết bị này từ nay.
- Nếu không phải: giữ tạm dừng giao dịch, tặng quà, bán, và không tin cậy thiết bị đó nữa.
- Cùng làm các bước an toàn: mật khẩu mới trong game, đăng nhập hai bước, hộp thư.
${cannot}`,
    upset: [
      ...upset,
      '“Tôi hiểu, đúng là mình mà cứ bị hỏi thì cũng phiền. Cảm ơn bạn đã dành một phút, chính một phút này chặn được kẻ gian.”',
      calm,
    ],
    closing: `Nói kết quả trong một câu: có phải người chơi hay không, và từ giờ những gì hoạt động lại.
${ending}`,
  },
  undeliverable: {
    opening: `${hello}
“Chúng tôi muốn viết cho bạn về tài khoản nhưng email không đến được, nên tôi liên hệ bằng cách này.”
“Để bạn yên tâm đúng là chúng tôi: hãy mở phần cài đặt tài khoản trong game, ở đó có một mã ngắn bắt đầu bằng {mailCode}.”
“Tôi sẽ không bao giờ hỏi mật khẩu, mã đăng nhập hay tiền của bạn. Nếu có ai hỏi, bạn cứ cúp máy ngay nhé.”
${somebodyElse}`,
    ask: `“Bạn còn dùng địa chỉ email đã đăng ký với chúng tôi không?” Đừng đọc địa chỉ ra, dù chỉ một phần. Để người chơi tự nói rồi đối chiếu.
“Hộp thư còn chỗ trống không, hiện giờ bạn có mở được không?”
“Lượt đăng nhập hôm đó có phải của bạn không?” Chỉ nói ngày và thiết bị sau khi đã xác nhận chính chủ.
${check}`,
    can: `Những việc làm được ngay:
- Nói qua điện thoại những gì email định báo.
- Ghi lại địa chỉ đúng. Địa chỉ chỉ có hiệu lực khi đã xác nhận chính chủ và thêm một đồng nghiệp đồng ý, để không ai chiếm được tài khoản bằng một câu chuyện khéo.
- Trong lúc chờ, nhắn cho người chơi ngay trong game.
${cannot}`,
    upset: [
      ...upset,
      '“Tôi biết hỏi nhiều vậy chỉ vì một địa chỉ nghe hơi lạ. Nhưng đó là thứ kẻ gian đổi đầu tiên, nên chúng tôi giữ chặt giúp bạn.”',
      calm,
    ],
    closing: `Cho biết sẽ liên lạc bằng cách nào cho đến khi có địa chỉ đúng.
${ending}`,
  },
  unanswered: {
    opening: `${hello}
“Chúng tôi có gửi email hỏi một lượt đăng nhập có phải của bạn không. Có lẽ bạn chưa thấy, nên tôi hỏi trực tiếp cho chắc.”
${proof}
${somebodyElse}`,
    ask: `“Bạn đã thấy email của chúng tôi chưa? Có khi nó nằm trong mục thư rác.” Chưa trả lời không phải là lỗi.
“Gần đây bạn có chơi trên máy mới, hoặc khi đang đi xa không?”
“Mọi thứ trong tài khoản vẫn như lúc bạn thoát ra chứ?”
${check}`,
    can: `Những việc làm được ngay:
- Nhận câu trả lời qua điện thoại sau khi đã xác nhận chính chủ. Người chơi không cần bấm vào liên kết.
- Nếu đúng là người chơi: đưa mọi thứ về bình thường ngay.
- Nếu không phải: giữ tạm dừng giao dịch, tặng quà, bán, rồi cùng làm các bước an toàn.
${cannot}`,
    upset: [
      ...upset,
      '“Bạn chưa trả lời cũng không sao cả. Chúng tôi chỉ không muốn để bạn phải tự lo một mình.”',
      calm,
    ],
    closing: `Nói rõ câu trả lời này thay đổi điều gì, và liên kết trong email không còn cần nữa.
${ending}`,
  },
  mail_cap: {
    opening: `${hello}
“Trong một ngày có rất nhiều cảnh báo về tài khoản của bạn. Để hộp thư khỏi bị đầy, chúng tôi ngừng gửi và gọi cho bạn.”
${proof}
${somebodyElse}`,
    ask: `“Bạn đang đi xa, hay có dùng dịch vụ làm thay đổi đường truyền không?”
“Bạn có chơi trên nhiều máy, hay hôm nay vừa cài lại máy nào không?”
“Bạn có nhận nhiều tin nhắn lạ không, ví dụ hàng loạt email cùng lúc?” Có khi người ta gửi dồn dập để che đi một email quan trọng.
${check}`,
    can: `Những việc làm được ngay:
- Cùng xem lại các lượt đăng nhập trong ngày và giải quyết luôn một lần.
- Nếu là của người chơi: ghi nhận thiết bị và đường truyền này từ nay.
- Nếu có kẻ cứ thử vào: giữ tạm dừng giao dịch, tặng quà, bán, rồi cùng làm các bước an toàn.
${cannot}`,
    upset: [
      ...upset,
      '“Một ngày nhận ngần ấy email thì tôi cũng bực. Mình xem kỹ một lần cho xong để sau này được yên bạn nhé.”',
      calm,
    ],
    closing: `Cho biết đã cùng giải quyết bao nhiêu lượt đăng nhập, và từ ngày mai có gì khác.
${ending}`,
  },
  wave: {
    opening: `${hello}
“Mấy hôm nay có kẻ tìm cách vào nhiều tài khoản, và tài khoản của bạn nằm trong số chúng tôi đang chăm lo. Bạn không làm gì sai cả.”
${proof}
${somebodyElse}`,
    ask: `Hồ sơ này được xử lý một lần cho mọi người chơi bên dưới. Ghi lại điểm chung, không ghi tên ai.
“Gần đây bạn có nhập thông tin đăng nhập ở trang nào ngoài game không: nhận quà, nhập mã, bình chọn, giải đấu?”
“Bạn thấy trang đó ở đâu?” Chỉ cần tên trang. Người chơi đừng mở lại.
“Bạn có dùng mật khẩu này ở nơi khác không?” Chỉ cần trả lời có hoặc không.
${check}`,
    can: `Những việc làm được ngay:
- Giữ tạm dừng giao dịch, tặng quà, bán của mọi tài khoản liên quan cho đến khi rõ hơn.
- Chuyển tiếp những gì người chơi kể để những người khác được cảnh báo ngay hôm nay.
- Cùng từng người làm các bước an toàn: mật khẩu mới trong game, đăng nhập hai bước, hộp thư.
- Không nói gì về người chơi khác, kể cả số lượng.
${cannot}`,
    upset: [...upset, noBlame, calm],
    closing: `Cho biết mọi trường hợp của đợt này được xử lý chung, nên không ai phải kể lại từ đầu.
${ending}`,
  },
};
