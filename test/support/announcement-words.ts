import type { AnnouncementFacts, AnnouncementKind } from '../../functions/mail/announcement/announcement-facts.ts';

type Content = Required<AnnouncementFacts['content']>;

/** What publishers write, with all that the safe subset has. */
export const announcementWords: Record<AnnouncementKind, Content> = {
  maintenance: {
    en: {
      title: 'New servers on Tuesday night',
      body: 'We move **Harbour Tales** to new machines. While we do, you cannot sign in.\n\n## What you can do before\n\n- Finish your voyage: ships at sea return to their port\n- Spend your daily energy\n\nHow it goes along stands on [our status page](https://status.harbour.example/tonight).\n\n> If we are done sooner, we open sooner.',
    },
    vi: {
      title: 'Máy chủ mới vào tối thứ Ba',
      body: 'Chúng tôi chuyển **Harbour Tales** sang máy chủ mới. Trong lúc đó, bạn chưa thể đăng nhập.\n\n## Bạn nên làm gì trước đó\n\n- Kết thúc chuyến đi: tàu đang ở ngoài khơi sẽ quay về cảng\n- Dùng hết năng lượng trong ngày\n\nTiến độ có trên [trang trạng thái](https://status.harbour.example/tonight).\n\n> Nếu xong sớm, chúng tôi sẽ mở lại sớm.',
    },
    'zh-Hans': {
      title: '周二晚间更换服务器',
      body: '我们将把 **Harbour Tales** 迁移到新的服务器。在此期间您暂时无法登录。\n\n## 维护之前您可以\n\n- 结束航程：在海上的船会返回港口\n- 用完当天的体力\n\n进展请看[状态页面](https://status.harbour.example/tonight)。\n\n> 如果提前完成，我们会提前开放。',
    },
    it: {
      title: 'Nuovi server nella notte di martedì',
      body: 'Spostiamo **Harbour Tales** su nuove macchine. Nel frattempo non è possibile accedere.\n\n## Che cosa puoi fare prima\n\n- Concludi il viaggio: le navi in mare tornano in porto\n- Usa la tua energia del giorno\n\nA che punto siamo lo trovi sulla [pagina di stato](https://status.harbour.example/tonight).\n\n> Se finiamo prima, riapriamo prima.',
    },
  },
  policy: {
    en: {
      title: 'Fair play: what changes in December',
      body: 'From December, *selling accounts* is no longer allowed.\n\n### In short\n\n1. Your account is yours and stays yours.\n2. Who sells one loses it.\n3. Gifts between friends stay as they are.\n\nAll rules: https://harbour.example/rules',
    },
    vi: {
      title: 'Chơi đẹp: những điểm mới từ tháng 12',
      body: 'Từ tháng 12, *việc mua bán tài khoản* không còn được phép.\n\n### Tóm tắt\n\n1. Tài khoản là của bạn và vẫn là của bạn.\n2. Ai bán tài khoản sẽ mất tài khoản đó.\n3. Quà tặng giữa bạn bè vẫn như cũ.\n\nToàn bộ quy định: https://harbour.example/rules',
    },
    'zh-Hans': {
      title: '公平游戏：十二月起的变化',
      body: '从十二月起，*出售账号*不再被允许。\n\n### 简而言之\n\n1. 您的账号属于您，一直都是。\n2. 出售账号的人会失去该账号。\n3. 好友之间的赠送保持不变。\n\n全部规则：https://harbour.example/rules',
    },
    it: {
      title: 'Gioco leale: che cosa cambia a dicembre',
      body: 'Da dicembre *vendere un account* non è più permesso.\n\n### In breve\n\n1. Il tuo account è tuo e resta tuo.\n2. Chi ne vende uno lo perde.\n3. I regali tra amici restano come sono.\n\nTutte le regole: https://harbour.example/rules',
    },
  },
  safety: {
    en: {
      title: 'Somebody offers “free pearls”? Look twice',
      body: 'These days messages go round that promise *free pearls*. They lead to a copy of our sign-in page.\n\n## How you recognise it\n\n- The page has another address than harbour.example\n- There is a clock that hurries you\n\n## What helps\n\n1. Close the page.\n2. Change your password in the game.  \n   It takes a minute.\n\nMore: [phishing pages](https://play.example/help/phishing-sign-in-pages)',
    },
    vi: {
      title: 'Có người tặng “ngọc trai miễn phí”? Hãy xem kỹ',
      body: 'Những ngày này có nhiều tin nhắn hứa tặng *ngọc trai miễn phí*. Chúng dẫn đến một bản sao trang đăng nhập của chúng tôi.\n\n## Cách nhận ra\n\n- Trang có địa chỉ khác với harbour.example\n- Có đồng hồ đếm ngược giục bạn\n\n## Nên làm gì\n\n1. Đóng trang đó lại.\n2. Đổi mật khẩu trong game.  \n   Chỉ mất một phút.\n\nXem thêm: [trang đăng nhập giả](https://play.example/help/phishing-sign-in-pages)',
    },
    'zh-Hans': {
      title: '有人送“免费珍珠”？请多看一眼',
      body: '最近有人到处发消息，说可以领*免费珍珠*。链接会打开一个仿冒的登录页面。\n\n## 怎样识破\n\n- 网址不是 harbour.example\n- 页面上有倒计时催促您\n\n## 应该怎么做\n\n1. 关闭该页面。\n2. 在游戏中修改密码。  \n   只需一分钟。\n\n了解更多：[仿冒登录页面](https://play.example/help/phishing-sign-in-pages)',
    },
    it: {
      title: 'Qualcuno offre «perle gratis»? Guarda due volte',
      body: 'In questi giorni girano messaggi che promettono *perle gratis*. Portano a una copia della nostra pagina di accesso.\n\n## Come riconoscerla\n\n- La pagina ha un indirizzo diverso da harbour.example\n- C’è un orologio che ti mette fretta\n\n## Che cosa fare\n\n1. Chiudi la pagina.\n2. Cambia la password nel gioco.  \n   Basta un minuto.\n\nAltro: [pagine di accesso false](https://play.example/help/phishing-sign-in-pages)',
    },
  },
};
