import type { ConsoleText } from './en.ts';

export const zhHans: Record<ConsoleText, string> = {
  title: '工作台',
  lead: '客服、主管和公告编辑今后将在这里工作：查看需要联系的玩家、处理个案、发布公告。',
  meanwhile: '页面正在开发中。页面将提供的所有功能，现在都可以通过 JSON API 使用。',
  howTitle: '如何调用',
  howSignIn: '用公司账号登录，获取访问令牌。',
  howHeader: '每次请求都在这个请求头中带上令牌：',
  howList: '例如，查看您的工作列表：',
  howOthers: '其他调用及示例，请参阅',
  description: 'API 说明（OpenAPI 3.1）',
  help: '收到 401 或 403，但觉得自己应该有权限？请团队管理员检查您的角色和负责的游戏。',
};
