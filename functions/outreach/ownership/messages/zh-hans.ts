import type { QuestionKey } from '../../../players/index.ts';

export const zhHans: Readonly<Record<QuestionKey, string>> = {
  first_sign_in_month: '您第一次登录游戏是在哪年哪月？',
  account_created_month: '您是在哪年哪月创建这个账号的？',
  last_top_up_month: '您最近一次充值或在游戏内购买是在哪个月？',
  last_top_up_method: '您最近一次充值用的是哪种支付方式？',
  first_nickname: '您在游戏里最早用的昵称是什么？',
  former_nickname: '在现在的昵称之前，您用的是哪个昵称？',
  first_country: '您第一次登录时在哪个国家或地区？',
  linked_platform: '您的账号还绑定了哪个平台或其他账号？',
  oldest_friend: '您好友列表里认识最久的好友昵称是什么？',
  purchase_count_range: '到目前为止，您在游戏里大约购买过多少次？',
  support_pin: '请告诉我游戏发给您的客服 PIN 码。',
  device_of_last_year: '去年您主要用哪部手机或哪台电脑玩游戏？',
};
