import { Agent } from 'node:http';
import { expect, test } from 'vitest';
import { readFault } from '../../functions/mail/send-outcome.ts';
import { openSes, sesTransport } from '../../functions/mail/ses-transport.ts';

const fault = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });
const answered = (name: string, httpStatusCode: number) => fault(name, { $metadata: { httpStatusCode } });

test.each([
  ['MessageRejected', 400, 'refused'],
  ['InvalidParameterValue', 400, 'refused'],
  ['Throttling', 400, 'later'],
  ['ThrottlingException', 400, 'later'],
  ['AccountSendingPausedException', 400, 'later'],
  ['ConfigurationSetSendingPausedException', 400, 'later'],
  ['MailFromDomainNotVerifiedException', 400, 'later'],
  ['AccessDenied', 403, 'later'],
  ['ServiceUnavailable', 503, 'later'],
  ['InternalFailure', 500, 'later'],
  ['MessageRejected', 500, 'later'],
  ['SyntaxError', 200, 'unknown'],
])('%s with status %i means: %s', (name, status, outcome) => {
  expect(readFault(answered(name, status))).toEqual({ outcome, reason: name });
});

test.each([
  ['ECONNREFUSED', 'later'],
  ['ENOTFOUND', 'later'],
  ['EAI_AGAIN', 'later'],
  ['ECONNRESET', 'unknown'],
  ['EPIPE', 'unknown'],
])('no answer because of %s means: %s', (code, outcome) => {
  expect(readFault(fault('Error', { code })).outcome).toBe(outcome);
});

test.each([['TimeoutError'], ['AbortError'], ['TypeError']])('a %s without an answer may have reached SES', (name) => {
  expect(readFault(fault(name))).toEqual({ outcome: 'unknown', reason: name });
});

test('what is no error at all may have reached SES too', () => {
  expect(readFault('oops')).toEqual({ outcome: 'unknown', reason: 'fault' });
});

const mail = {
  sendId: 'm',
  player: 'p',
  lane: 'security',
  from: 'a@b.example',
  to: 'c@d.example',
  mime: Buffer.from('x'),
} as const;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

test('a connection that never comes about is known as one that carried nothing', async () => {
  const agent = new Agent({ lookup: () => undefined }); // looks for the host for ever
  const requestHandler = { connectionTimeout: 50, requestTimeout: 5000, throwOnRequestTimeout: true, httpAgent: agent };
  const client = openSes({ endpoint: 'http://ses.example', region: 'local', credentials, requestHandler });
  expect(await sesTransport(client, 'security', Date.now)(mail)).toEqual({ outcome: 'later', reason: 'TimeoutError' });
});
