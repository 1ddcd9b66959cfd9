import type { Keys } from '../kernel/secrets.ts';
import { linkToken, mailCode } from '../kernel/tokens.ts';
import type { MailContent } from './mail-content.ts';
import type { AskedSignIn } from './mail-request.ts';
import { helpBlock, mailContent, moment, placeOf, type Reader, signInRows } from './reader.ts';

/** What links and codes are made with. */
export type LinkMaker = { keys: Keys; publicUrl: string };

const questionLink = ({ keys, publicUrl }: LinkMaker, id: string) =>
  `${publicUrl}/v/${linkToken(keys, 'question', id)}`;

/** "Was this you?" One button, to the page with both answers. */
export function questionMail(reader: Reader, links: LinkMaker, asked: AskedSignIn): MailContent {
  const { say } = reader;
  const where = placeOf(reader, asked);
  const code = mailCode(links.keys, asked.verificationId);
  return mailContent(reader, {
    subject: say('questionSubject'),
    preheader: say('questionPreheader', { when: moment(reader, asked.at), where }),
    heading: say('questionHeading'),
    blocks: [
      { kind: 'text', text: say('questionLead') },
      { kind: 'facts', rows: signInRows(reader, asked) },
      { kind: 'note', text: say('placeNote') },
      { kind: 'text', text: say('ifNotYou') },
      { kind: 'text', text: say('ifYou') },
      { kind: 'button', label: say('questionButton'), url: questionLink(links, asked.verificationId) },
      { kind: 'note', text: `${say('bothAnswers')} ${say('term')}` },
      { kind: 'code', label: say('code'), code, note: say('codeNote') },
      helpBlock(reader, links.publicUrl, 'first-hour'),
      { kind: 'note', text: say('passwordNote') },
      { kind: 'note', text: say('otherWay') },
    ],
  });
}

/** All open questions in one mail, each with its own button and code. @param asked at least one */
export function digestMail(reader: Reader, links: LinkMaker, asked: readonly AskedSignIn[]): MailContent {
  const { say } = reader;
  const count = asked.length;
  const items = asked.flatMap((one, index) => {
    const number = index + 1;
    const code: [string, string] = [say('code'), mailCode(links.keys, one.verificationId)];
    return [
      { kind: 'title', text: say('digestItem', { number }) },
      { kind: 'facts', rows: [...signInRows(reader, one), code] },
      { kind: 'button', label: say('digestButton', { number }), url: questionLink(links, one.verificationId) },
    ] as const;
  });
  return mailContent(reader, {
    subject: say('digestSubject', { count }),
    preheader: say('digestPreheader'),
    heading: say('digestHeading'),
    blocks: [
      { kind: 'text', text: say('digestLead', { count }) },
      { kind: 'text', text: say('ifNotYou') },
      { kind: 'text', text: say('ifYou') },
      ...items,
      { kind: 'note', text: `${say('digestAnswers')} ${say('term')}` },
      helpBlock(reader, links.publicUrl, 'first-hour'),
      { kind: 'note', text: say('codeNote') },
      { kind: 'note', text: say('passwordNote') },
      { kind: 'note', text: say('otherWay') },
      { kind: 'note', text: say('placeNote') },
    ],
  });
}
