import type { PageKey } from './en.ts';

export const zhHans: Record<PageKey, string> = {
  questionTitle: '这是您本人吗？',
  questionIntro: '有人从一台我们从未见过的设备登录了您的 {game} 账号。请告诉我们这是不是您本人。',
  when: '时间',
  where: '地点',
  device: '设备',
  placeUnknown: '地点未知',
  deviceUnknown: '设备未知',
  placeHint: '地点根据网络估算，可能会偏差到邻近城市。',
  confirm: '是我本人',
  deny: '不是我',
  confirmClosed: '已超过三天，此页面不再接受“是我本人”的回答。如果不是您，仍然可以在这里告诉我们。',
  whatHappens: '如果不是您本人，我们会立即保护您的物品，客服人员也会与您联系。我们绝不会索要您的密码。',
  code: '邮件识别码',
  codeHint: '邮件和游戏的账号设置中会显示相同的代码，您可以据此确认这个页面确实来自我们。',
  deniedTitle: '感谢您的告知，账号已受到保护。',
  deniedNow: '从现在起，交易、赠送和转账均已暂停。我们的团队已受理您的情况，并会与您联系。',
  deniedDo:
    '方便时，请在游戏内修改密码；如果邮箱使用相同密码，也请一并修改。不必着急，在此期间任何物品都不会离开您的账号。',
  follow: '查看处理进度',
  caseCode: '受理编号',
  confirmedTitle: '感谢您，一切正常。',
  confirmedText: '以后我们会认得这台设备，您无需再做任何操作。祝您游戏愉快！',
  notedTitle: '感谢您，我们已记录您的回答。',
  notedText:
    '由于邮箱地址最近有变更，或我们的团队正在核查，您的账号会暂时保持额外保护。如果给您带来不便，{game} 客服很乐意为您提供帮助。',
};
