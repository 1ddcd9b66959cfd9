import type { Tenant } from '../../games/index.ts';
import type { FieldFault } from '../../kernel/errors.ts';
import type { TaskDetail } from '../../outreach/index.ts';
import { findLure, messageBody, messageMost, ownWords, playbookLimits } from '../../outreach/index.ts';
import { type Brief, phraseInForm } from './brief.ts';
import type { Say } from './sections.tsx';

/** A message as it stands in its form. */
export type MessageDraft = { phrase: string; subject: string; text: string; version: number };

/** The form of a case as it is first shown: with the phrase that the address names, if it names one. */
export function startDraft({ words }: Brief, phrase: string | undefined): MessageDraft {
  const { version } = words.playbook;
  return { ...(phraseInForm(words, phrase) ?? { phrase: '', subject: '', text: '' }), version };
}

/** Whether the person can write to the player from this case. */
export const mayWrite = ({ acts, contact, kind }: TaskDetail): boolean =>
  acts.includes('messages') && contact.email !== undefined && kind !== 'wave';

/** The body that the API's act takes. */
export const bodyOfDraft = ({ phrase, subject, text, version }: MessageDraft) => ({
  ...(phrase === '' ? {} : { phrase }),
  ...(subject.trim() === '' ? {} : { subject }),
  text,
  playbookVersion: version,
});

/** What is wrong with a message, in the words of the agent who wrote it. */
export function messageFaults(draft: MessageDraft, tenant: Tenant | undefined, say: Say): FieldFault[] {
  const checked = messageBody.safeParse(bodyOfDraft(draft));
  if (!checked.success)
    return checked.error.issues.map(({ path: [at], code }) => ({
      path: at === 'subject' ? 'subject' : 'text',
      message:
        code === 'too_big'
          ? say('fault_long', {
              field: say(at === 'subject' ? 'writeSubject' : 'writeText'),
              most: at === 'subject' ? playbookLimits.subject : messageMost,
            })
          : say('fault_words'),
    }));
  const own = tenant ? ownWords(tenant) : [];
  const { subject = '', text } = checked.data;
  return Object.entries({ subject, text }).flatMap(([path, words]) => {
    const lure = findLure(words, own);
    const support = tenant?.supportAddress ?? '';
    return lure ? [{ path, message: say(`fault_${lure.kind}`, { found: lure.found, support }) }] : [];
  });
}
