import type { PreferencesKey } from './en.ts';

export const zhHans: Readonly<Record<PreferencesKey, string>> = {
  title: '邮件通知',
  lead: '{game} 给您发哪些邮件，由您决定。',
  legend: '请发给我',
  maintenance: '停机维护',
  maintenanceHint: '游戏什么时候暂停，什么时候恢复。',
  policy: '规则变更',
  policyHint: '有哪些变化，从哪一天开始。',
  safety: '安全提醒',
  safetyHint: '最近流行哪些骗术，怎样识破它们。',
  save: '保存我的选择',
  stopAll: '停止所有邮件通知',
  allOff: '目前 {game} 不会给您发送邮件通知。',
  again: '如果又想收到，勾选想要的内容即可。',
  stopped: '好了，{game} 不会再给您发送邮件通知。已经在路上的邮件可能还会送到。',
  saved: '已保存。今后您会收到这里勾选的内容。',
  safeHeading: '您的账号，我们一直在守护',
  safe: '如果有人登录了您的账号，您应该马上知道。所以无论您在这里怎么选，只要事关账号安全，我们都会写信告诉您。',
  notices: '不收邮件，也能随时查看所有通知',
  languages: '语言',
};
