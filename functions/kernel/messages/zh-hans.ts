import type { KernelKey } from './en.ts';

export const zhHans: Readonly<Record<KernelKey, string>> = {
  title: '找不到此页面',
  why: '链接可能已经使用过、已过期，或者不完整。',
  check: '如果链接是复制来的，请检查是否复制完整。',
  help: '担心账号安全？请像平常一样打开游戏，在游戏内联系客服，我们很乐意帮助您。',
  'lead_first-hour': '有别人进了您的账号？',
  'help_first-hour': '第一个小时该做什么',
  'lead_stolen-mailbox': '有别人进了您的邮箱？',
  'help_stolen-mailbox': '怎样找回邮箱',
  'lead_leaked-passwords': '避免再次发生：',
  'help_leaked-passwords': '密码泄露后怎么办',
  'lead_device-safety': '让一切保持安稳：',
  'help_device-safety': '怎样保护好您的设备',
};
