import type { Language } from '../../kernel/i18n.ts';
import type { TaskKind } from '../task.ts';

/**
 * What an agent says and asks, for one kind of case in one language. Texts are ICU messages with the places of `places.ts`; lines that
 * begin with `- ` are shown as a list, words in quotation marks are said aloud, the rest is for the agent.
 */
export type Playbook = {
  /** How to greet, say who we are and prove it. */
  opening: string;
  /** What to ask, and how to check that the account is theirs. */
  ask: string;
  /** What we can do now, and what we cannot. */
  can: string;
  /** Sentences for a caller who is upset. */
  upset: readonly string[];
  /** What happens next, and how the player can follow it. */
  closing: string;
  phrases: readonly Phrase[];
};

/** A prepared message: the agent adapts it before it goes out. */
export type Phrase = {
  /** Names the phrase in the steps of cases; it outlives a change of the title. */
  key: string;
  /** For agents. */
  title: string;
  /** Of the mail; the template's own if left out. */
  subject?: string | undefined;
  text: string;
};

/** The parts that are one text each. */
export const textSections = ['opening', 'ask', 'can', 'closing'] as const;
export type TextSection = (typeof textSections)[number];

/** The parts of a playbook in the order of a call. */
export const sections = ['opening', 'ask', 'can', 'upset', 'closing'] as const;
export type Section = (typeof sections)[number];

/** Which playbook: of a kind of case, in a language. */
export type PlaybookName = { kind: TaskKind; language: Language };

/** Every text of a playbook with its path, as errors and comparisons name it. */
export function textsOf(playbook: Playbook): { path: string; text: string }[] {
  const { upset, phrases } = playbook;
  return [
    ...(['opening', 'ask', 'can'] as const).map((path) => ({ path, text: playbook[path] })),
    ...upset.map((text, at) => ({ path: `upset.${at}`, text })),
    { path: 'closing', text: playbook.closing },
    ...phrases.flatMap(({ subject, text }, at) => [
      ...(subject === undefined ? [] : [{ path: `phrases.${at}.subject`, text: subject }]),
      { path: `phrases.${at}.text`, text },
    ]),
  ];
}
