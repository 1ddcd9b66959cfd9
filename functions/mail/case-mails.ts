import { linkToken, trackingCode } from '../kernel/tokens.ts';
import type { Block, MailContent } from './mail-content.ts';
import type { CaseClosedFacts, CaseOpenedFacts, CaseOutcome } from './mail-request.ts';
import type { MailKey } from './messages/index.ts';
import type { LinkMaker } from './question-mails.ts';
import { helpBlock, mailContent, moment, type Reader } from './reader.ts';

/** How to follow the case, and what we never ask for. */
export function caseLink({ say }: Reader, { keys, publicUrl }: LinkMaker, taskId: string): Block[] {
  const code = trackingCode(keys, taskId);
  return [
    { kind: 'button', label: say('caseButton'), url: `${publicUrl}/t/${code}` },
    { kind: 'code', label: say('caseCode'), code, note: say('caseCodeNote') },
    { kind: 'note', text: say('passwordNote') },
    { kind: 'note', text: say('caseOtherWay') },
  ];
}

/** A case is open: the player's things are safe, and by when somebody gets in touch. */
export function caseOpenedMail(reader: Reader, links: LinkMaker, facts: CaseOpenedFacts): MailContent {
  const { say } = reader;
  const when = moment(reader, facts.nextUpdateAt);
  return mailContent(reader, {
    subject: say('openedSubject'),
    preheader: say('openedPreheader', { when }),
    heading: say('openedHeading'),
    blocks: [
      { kind: 'text', text: say(facts.reason === 'denied' ? 'openedDenied' : 'openedSuspicious') },
      { kind: 'text', text: say('openedSafe') },
      { kind: 'text', text: say('openedContact', { when }) },
      { kind: 'text', text: say('openedMeanwhile') },
      helpBlock(reader, links.publicUrl, facts.help ?? 'first-hour'),
      ...caseLink(reader, links, facts.taskId),
    ],
  });
}

/** What the player can do once a case is closed and nothing is on hold. */
const nextBy: Record<CaseOutcome, MailKey> = {
  was_player: 'next_settled',
  secured: 'next_secure',
  lost: 'next_secure',
  unreachable: 'next_contact',
  false_alarm: 'next_settled',
  closed_with_care: 'next_settled',
};

/** Two questions about our help. They stand last: what came of the case matters more. */
function surveyBlocks({ say }: Reader, { keys, publicUrl }: LinkMaker, surveyId: string | undefined): Block[] {
  if (surveyId === undefined) return [];
  return [
    { kind: 'title', text: say('surveyHeading') },
    { kind: 'text', text: say('surveyLead') },
    { kind: 'button', label: say('surveyButton'), url: `${publicUrl}/s/${linkToken(keys, 'survey', surveyId)}` },
  ];
}

/** A case has ended: what we did, what is on again, and what the player can do next. */
export function caseClosedMail(reader: Reader, links: LinkMaker, facts: CaseClosedFacts): MailContent {
  const { say } = reader;
  return mailContent(reader, {
    subject: say('closedSubject'),
    preheader: say('closedPreheader'),
    heading: say('closedHeading'),
    blocks: [
      { kind: 'text', text: say(`closed_${facts.outcome}`) },
      { kind: 'text', text: say(`left_${facts.protection ?? 'normal'}`) },
      { kind: 'text', text: say(facts.protection === 'hold' ? 'next_contact' : nextBy[facts.outcome]) },
      ...(facts.help === undefined ? [] : [helpBlock(reader, links.publicUrl, facts.help)]),
      ...caseLink(reader, links, facts.taskId),
      ...surveyBlocks(reader, links, facts.surveyId),
    ],
  });
}
