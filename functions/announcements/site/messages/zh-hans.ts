import type { SiteKey } from './en.ts';

export const zhHans: Record<SiteKey, string> = {
  skip: '跳到正文',
  chapters: '栏目',
  notices: '公告',
  help: '帮助',
  languages: '语言',
  noCookies: '本站不使用 Cookie，也不运行任何脚本。',
  missingTitle: '这个地址下没有内容',
  missingText: '可能是地址输错了，也可能原来的内容已经不在了。您要找的也许在这里：',
  toNotices: '公告：维护、变更和安全提醒',
  toHelp: '帮助：怎样保护好账号',
};
