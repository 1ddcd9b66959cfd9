import { expect, test } from 'vitest';
import { handler } from '../../functions/console/show-console.lambda.ts';

const ask = async (acceptLanguage?: string) => {
  const event = {
    rawPath: '/console',
    headers: acceptLanguage ? { 'accept-language': acceptLanguage } : {},
    requestContext: { http: { method: 'GET', sourceIp: '192.0.2.1' } },
  };
  return await handler(event as never, {} as never);
};

test.each([
  ['vi-VN,vi;q=0.9', 'vi', 'Bảng điều khiển'],
  ['zh-TW', 'zh-Hans', '工作台'],
  ['it', 'it', 'Chiedi a un amministratore'],
  ['de, fr;q=0.5', 'en', 'description of the API'],
  [undefined, 'en', 'access token'],
])('the console page speaks the language of the browser: %s', async (accept, language, words) => {
  const answer = await ask(accept);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' });
  expect(answer.body).toContain(`<html lang="${language}">`);
  expect(answer.body).toContain(words);
});
