import type { SignInText } from './en.ts';

export const zhHans: Record<SignInText, string> = {
  signIn: '登录',
  overTitle: '登录已结束',
  overText:
    '你离开了一段时间，或者班次已经结束。重新登录后会回到同一页面。如果刚刚提交了表单，内容没有保存，请再提交一次。',
  failedTitle: '登录没有成功',
  failedText: '登录超过了十分钟、是在另一个窗口开始的，或者没有得到确认。你的账号没有问题，重新开始即可。',
  noRoleTitle: '你在这里还没有角色',
  noRoleText:
    '你当前的身份是 {name}，但还没有人在 Doorward 中给你分配角色。请联系团队的管理员分配 agent、supervisor、publisher 或 admin 角色，然后重新登录。',
  outTitle: '你已退出登录',
  outText: '辛苦了。如果使用的是公用电脑，请把浏览器窗口也关掉。',
  endingText: '正在同时退出公司账号的登录。',
  goOn: '如果页面没有跳转，请点击继续',
  awayTitle: '暂时无法连接登录服务',
  awayText: '公司的登录服务目前没有响应，请一分钟后再试。',
  again: '重试',
};
