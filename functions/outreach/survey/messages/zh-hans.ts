import type { SurveyKey } from './en.ts';

export const zhHans: Readonly<Record<SurveyKey, string>> = {
  title: '这次的帮助，您觉得怎么样？',
  lead: '您的情况已处理完毕。只有两个小问题，想说的话也可以写上一句，用不了一分钟。',
  helped: '我们帮到您了吗？',
  rating5: '帮助很大',
  rating4: '有帮助',
  rating3: '一般',
  rating2: '帮助不大',
  rating1: '完全没有帮助',
  solved: '您的问题解决了吗？',
  solved_yes: '已解决',
  solved_partly: '部分解决',
  solved_no: '没有解决',
  comment: '还有什么想对我们说的？（选填）',
  commentHint: '最多 {most, number} 个字。请不要填写密码或验证码。',
  privacy: '您的回答由我们团队的负责人查看，不会影响您的处理结果或账号。',
  send: '提交回答',
  choose: '请选择一项。',
  tooLong: '内容有点长，最多 {most, number} 个字。',
  languages: '语言',
  thanksTitle: '谢谢您！',
  thanks: '我们已收到您的回答，这会帮助我们更好地守护 {game} 的玩家。',
  thanksOpen:
    '还有什么不对劲吗？请打开邮件中的处理进度链接，在页面上给我们留言，或发送邮件至 {support}。我们很乐意再为您看一看。',
};
