import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSes, sesTransport } from '../../functions/mail/index.ts';

/** An SES that takes everything, in a process of its own: it goes on, and closes connections at rest, while this one is frozen. */
const program = `
const answer = '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>';
const server = require('node:http').createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'text/xml' }).end(answer));
});
server.keepAliveTimeout = 2000;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;
const ses = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
let endpoint: string;
beforeAll(async () => {
  const [port] = (await once(ses.stdout, 'data')) as [Buffer];
  endpoint = `http://127.0.0.1:${String(port).trim()}`;
});
afterAll(() => ses.kill());

/** What Lambda does between two calls: nothing runs, and nothing is heard. */
const freeze = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

test('after a freeze no mail is written to a connection that the other end has closed', async () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const transport = sesTransport(openSes({ endpoint, region: 'local', credentials }), 'bulk', Date.now);
  const mail = { sendId: 's', player: 'p', lane: 'bulk', from: 'a@b.example', to: 'c@d.example' } as const;
  const many = () =>
    Promise.all(Array.from({ length: 10 }, async () => (await transport({ ...mail, mime: Buffer.from('x') })).outcome));
  const accepted = Array.from({ length: 10 }, () => 'accepted');
  expect(await many()).toEqual(accepted);
  freeze(4500);
  expect(await many()).toEqual(accepted);
});
