import type { Language, Values } from '../../kernel/i18n.ts';
import type { PlaceValues, Playbook, Section } from '../../outreach/index.ts';
import { type PlaybookText, playbookText } from './messages/index.ts';
import { Letter, Line, Prose } from './prose.tsx';

export type Say = (key: PlaybookText, values?: Values) => string;
export const sayIn =
  (language: Language): Say =>
  (key, values) =>
    playbookText(language, key, values);

export const sectionTitle = (say: Say, section: Section): string => say(`section_${section}`);

export type Words = { playbook: Playbook; language: Language; values: PlaceValues; marked?: boolean };

/** One part of a playbook. */
export function SectionText({ section, playbook, ...rest }: Words & { section: Section }) {
  if (section !== 'upset') return <Prose text={playbook[section]} {...rest} />;
  return (
    <div class="prose" lang={rest.language}>
      {playbook.upset.map((text) => (
        <p class="spoken">
          <Line text={text} {...rest} />
        </p>
      ))}
    </div>
  );
}

/** The prepared phrases, each in full. */
export const PhraseList = ({ playbook, say, ...rest }: Words & { say: Say }) => (
  <ul class="list phrases">
    {playbook.phrases.map(({ title, subject, text }) => (
      <li>
        <h3 lang={rest.language}>{title}</h3>
        {subject !== undefined && (
          <p class="soft small">
            {say('subject')}:{' '}
            <span lang={rest.language}>
              <Line text={subject} {...rest} />
            </span>
          </p>
        )}
        <Letter text={text} {...rest} />
      </li>
    ))}
  </ul>
);
