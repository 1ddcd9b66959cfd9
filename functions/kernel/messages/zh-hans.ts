import type { KernelKey } from './en.ts';

export const zhHans: Readonly<Record<KernelKey, string>> = {
  title: '找不到此页面',
  why: '链接可能已经使用过、已过期，或者不完整。',
  check: '如果链接是复制来的，请检查是否复制完整。',
  help: '担心账号安全？请像平常一样打开游戏，在游戏内联系客服，我们很乐意帮助您。',
};
