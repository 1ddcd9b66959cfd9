import { type Language, languages } from '../../functions/kernel/i18n.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { caseClosedMail, caseOpenedMail } from '../../functions/mail/case-mails.ts';
import { caseMessageMail } from '../../functions/mail/case-message.ts';
import type { Brand, MailContent } from '../../functions/mail/mail-content.ts';
import { type AskedSignIn, type CaseOutcome, caseOutcomes } from '../../functions/mail/mail-request.ts';
import { digestMail, questionMail } from '../../functions/mail/question-mails.ts';
import { readerOf } from '../../functions/mail/reader.ts';

export const keys = deriveKeys('a secret for tests, long enough for a stage');
export const links = { keys, publicUrl: 'https://play.example' };
export const brand: Brand = {
  game: 'Harbour Tales',
  color: '#1a5fb4',
  supportAddress: 'help@harbour.example',
  sender: 'protection@security.example',
};

export const zones = { en: 'America/New_York', vi: 'Asia/Ho_Chi_Minh', 'zh-Hans': 'Asia/Shanghai', it: 'Europe/Rome' };

export const asked: AskedSignIn = {
  verificationId: 'v_one',
  at: Date.UTC(2026, 10, 8, 21, 4),
  country: 'BR',
  place: 'São Paulo',
  device: 'iPhone 15, iOS 18, Safari 18',
  network: 'Claro NXT Telecomunicacoes',
};

/** A mail of every kind and outcome in every language. */
export function allMails(
  change: { nickname?: string; device?: string; place?: string; game?: string } = {},
  only: readonly Language[] = languages,
  outcomes: readonly CaseOutcome[] = caseOutcomes,
) {
  const sample: AskedSignIn = { ...asked, device: change.device ?? asked.device, place: change.place ?? asked.place };
  const second = {
    ...sample,
    verificationId: 'v_two',
    at: sample.at - 5_400_000,
    country: 'VN',
    place: '',
    device: '',
  };
  const mails: { name: string; content: MailContent; brand: Brand }[] = [];
  for (const language of only) {
    const own = { ...brand, game: change.game ?? brand.game };
    const contact = { locale: language, timezone: zones[language], nickname: change.nickname ?? 'Mai' };
    const reader = readerOf(contact, own, false);
    const add = (name: string, content: MailContent) =>
      mails.push({ name: `${name} ${language}`, content, brand: own });
    add('question', questionMail(reader, links, sample));
    add('copy', questionMail(readerOf(contact, own, true), links, sample));
    add('digest', digestMail(reader, links, [sample, second]));
    const opened = { kind: 'case_opened', taskId: 't_one', nextUpdateAt: sample.at + 86_400_000 } as const;
    add('opened denied', caseOpenedMail(reader, links, { ...opened, reason: 'denied' }));
    add('opened suspicious', caseOpenedMail(reader, links, { ...opened, reason: 'suspicious' }));
    add('opened mailbox', caseOpenedMail(reader, links, { ...opened, reason: 'denied', help: 'stolen-mailbox' }));
    const message = { taskId: 't_one', text: 'One line\nand another.\n\n1 < 2 & "so" on.' };
    add('message', caseMessageMail(reader, links, message));
    add('message with a subject', caseMessageMail(reader, links, { ...message, subject: 'When may we call you?' }));
    for (const outcome of outcomes)
      for (const protection of ['normal', 'watch', 'hold'] as const) {
        const help = outcome === 'secured' ? 'leaked-passwords' : undefined;
        const closed = { kind: 'case_closed', taskId: 't_one', outcome, protection, help } as const;
        add(`closed ${outcome} ${protection}`, caseClosedMail(reader, links, closed));
        if (protection === 'normal')
          add(`surveyed ${outcome}`, caseClosedMail(reader, links, { ...closed, surveyId: 's_one' }));
      }
  }
  return mails;
}
