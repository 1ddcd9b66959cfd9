import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the double does with one SendRawEmail. `hang`: takes the mail and never answers. */
type SesAnswer = 'accept' | 'throttle' | 'pause' | 'reject' | 'break' | 'hang' | 'cut';

type SesMail = {
  messageId: string;
  source: string;
  destinations: string[];
  configurationSet: string;
  tags: Record<string, string>;
  mime: Buffer;
};

export type SesDouble = {
  endpoint: string;
  /** Mails that it took, whether or not it said so. */
  taken: SesMail[];
  /** Calls, whatever came of them. */
  calls: () => number;
  /** Answers to give next, in order; then `accept`. */
  script: SesAnswer[];
  stop: () => Promise<void>;
};

const fault = (code: string, message: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

const refusals: Record<'throttle' | 'pause' | 'reject' | 'break', [status: number, body: string]> = {
  throttle: [400, fault('Throttling', 'Maximum sending rate exceeded.')],
  pause: [400, fault('AccountSendingPausedException', 'Email sending is disabled for your entire Amazon SES account.')],
  reject: [400, fault('MessageRejected', 'Email address is not verified.')],
  break: [503, fault('ServiceUnavailable', 'The service is away.')],
};

async function readMail(request: IncomingMessage, number: number): Promise<SesMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const list = (name: string) =>
    [...form].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value);
  const tags: Record<string, string> = {};
  for (let at = 1; form.has(`Tags.member.${at}.Name`); at++)
    tags[form.get(`Tags.member.${at}.Name`) ?? ''] = form.get(`Tags.member.${at}.Value`) ?? '';
  return {
    messageId: `ses-${number}`,
    source: form.get('Source') ?? '',
    destinations: list('Destinations'),
    configurationSet: form.get('ConfigurationSetName') ?? '',
    tags,
    mime: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
  };
}

/** A small SES v1 on a free port: speaks SendRawEmail as XML and does with each call what the script says. */
export async function startSesDouble(): Promise<SesDouble> {
  const taken: SesMail[] = [];
  const script: SesAnswer[] = [];
  let calls = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    calls += 1;
    const mail = await readMail(request, calls);
    const what = script.shift() ?? 'accept';
    if (what === 'throttle' || what === 'pause' || what === 'reject' || what === 'break') {
      const [status, body] = refusals[what];
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
      return;
    }
    taken.push(mail);
    if (what === 'hang') return;
    if (what === 'cut') {
      request.socket.destroy();
      return;
    }
    const result = `<SendRawEmailResult><MessageId>${mail.messageId}</MessageId></SendRawEmailResult>`;
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
      `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`,
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { endpoint: `http://127.0.0.1:${port}`, taken, calls: () => calls, script, stop };
}
