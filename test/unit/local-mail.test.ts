import { describe, expect, it } from 'vitest';
import { applyShape } from '../../infra/local/issuer/token-shape.ts';
import { readMail } from '../../infra/local/ses/mail.ts';
import { eventsOf } from '../../infra/local/ses/mail-events.ts';
import { refusalOf, withConfigurationSet } from '../../infra/local/ses/mail-rules.ts';

const envelope = { id: 'm', destinations: [], source: undefined, configurationSet: undefined, tags: {}, receivedAt: 0 };
const mime = (head: string, body = 'Hi') => Buffer.from(`${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`);
const rules = { configurationSets: ['rules'], identities: [{ identity: 'good.example', configurationSet: 'rules' }] };

describe('a mail that was sent', () => {
  it('is read as a mail program would', async () => {
    const head =
      'From: =?utf-8?q?T=E1=BB=95?= <a@good.example>\nTo: Li <li@x.example>, b@x.example\nCc: C@x.example\nSubject: one\n two\nReceived: a\nReceived: b';
    const mail = await readMail(mime(head), envelope);
    expect(mail).toMatchObject({
      sender: 'a@good.example',
      to: 'li@x.example, b@x.example',
      recipients: ['li@x.example', 'b@x.example', 'c@x.example'],
      subject: 'one two',
      headers: { received: 'a, b', subject: 'one two' },
    });
    expect(mail.from).toContain('Tổ');
  });

  it('goes to its envelope, with tags and rules from headers or from the call', async () => {
    const head = 'From: a@good.example\nTo: li@x.example\nX-SES-MESSAGE-TAGS: a=1, b=2\nX-SES-CONFIGURATION-SET: rules';
    const mail = await readMail(mime(head), { ...envelope, destinations: ['Other@x.example'], tags: { b: '3' } });
    expect(mail).toMatchObject({
      recipients: ['other@x.example'],
      tags: { a: '1', b: '3' },
      configurationSet: 'rules',
    });
  });

  it('is refused as SES would refuse it', async () => {
    const refusal = async (head: string) => refusalOf(rules, await readMail(mime(head), envelope))?.code;
    expect(await refusal('From: a@good.example\nTo: b@x.example')).toBeUndefined();
    expect(await refusal('From: a@sub.good.example\nTo: b@x.example')).toBeUndefined();
    expect(await refusal('From: a@notgood.example\nTo: b@x.example')).toBe('MessageRejected');
    expect(await refusal('From: a@good.example')).toBe('InvalidParameterValue');
    expect(await refusal('From: a@good.example\nTo: b@x.example\nX-SES-CONFIGURATION-SET: none')).toBe(
      'ConfigurationSetDoesNotExist',
    );
    const plain = await readMail(mime('From: a@good.example\nTo: b@x.example'), envelope);
    expect(withConfigurationSet(rules, plain).configurationSet).toBe('rules');
  });

  it('has events by what becomes of each recipient', async () => {
    const to = 'bounce@simulator.amazonses.com, complaint@simulator.amazonses.com, li@x.example, bounce@x.example';
    const mail = await readMail(mime(`From: a@good.example\nTo: ${to}`), { ...envelope, tags: { sendId: 's' } });
    const events = eventsOf(mail, 0) as { eventType: string; [more: string]: unknown }[];
    expect(events.map(({ eventType }) => eventType)).toEqual(['Send', 'Delivery', 'Bounce', 'Complaint']);
    expect(events[1]).toMatchObject({
      mail: { messageId: 'm', tags: { sendId: ['s'] } },
      delivery: { recipients: ['complaint@simulator.amazonses.com', 'li@x.example', 'bounce@x.example'] },
    });
    expect(events[2]).toMatchObject({
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bounce@simulator.amazonses.com' }] },
    });
    const [suppressed] = eventsOf({ ...mail, recipients: ['suppressionlist@simulator.amazonses.com'] }, 0).slice(1);
    expect(suppressed).toMatchObject({ eventType: 'Bounce', bounce: { bounceSubType: 'Suppressed' } });
  });
});

describe('the claims of a token', () => {
  it('are added, replaced and left out as the function says', () => {
    const accessTokenGeneration = {
      claimsToAddOrOverride: { groups: 'agent', sub: 'x' },
      claimsToSuppress: ['username'],
    };
    const answer = { response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
    const claims = { sub: 'a', username: 'a', scope: 'openid' };
    expect(applyShape(claims, 'accessTokenGeneration', answer)).toEqual({ sub: 'x', groups: 'agent', scope: 'openid' });
    expect(applyShape(claims, 'idTokenGeneration', answer)).toEqual(claims);
    expect(() => applyShape(claims, 'idTokenGeneration', {})).toThrow();
  });
});
