import { type Section, sections } from '../../outreach/index.ts';
import type { Brief, Filled } from '../playbooks/brief.ts';
import { mayWrite, startDraft } from '../playbooks/message-draft.ts';
import { MessageForm } from '../playbooks/message-form.tsx';
import { Letter, Line } from '../playbooks/prose.tsx';
import { SectionText, sayIn, sectionTitle } from '../playbooks/sections.tsx';
import { languageWord, valueWord } from '../words/index.ts';
import type { Sheet } from './say.ts';

/** What to say in a case: its playbook part by part, the phrases, and the form to write to the player. */
export function PlaybookPanel({ sheet, brief }: { sheet: Sheet; brief: Brief }) {
  const { visit, task } = sheet;
  const { language, request } = visit;
  const say = sayIn(language);
  const { playbook } = brief.words;
  const named = {
    kind: valueWord(language, 'kind', playbook.kind),
    language: languageWord(playbook.language, language),
    version: playbook.version,
  };
  return (
    <section class="card playbook" aria-labelledby="playbook">
      <h2 id="playbook">{say('panelTitle')}</h2>
      <p class="soft small">{say('panelVersion', named)}</p>
      {sections.map((section) => (
        <details open={section === 'opening'}>
          <summary>{sectionTitle(say, section)}</summary>
          <Pair brief={brief} sheet={sheet} part={(filled) => <Part section={section} filled={filled} />} />
        </details>
      ))}
      <details open={request.query.phrase !== undefined}>
        <summary>{say('phrases')}</summary>
        <Phrases sheet={sheet} brief={brief} />
      </details>
      {task.kind !== 'wave' && (
        <details id="write" open={request.query.phrase !== undefined}>
          <summary>{say('writeTitle')}</summary>
          {mayWrite(task) ? (
            <MessageForm sheet={sheet} brief={brief} draft={startDraft(brief, request.query.phrase)} />
          ) : (
            <p class="soft">{say('writeNot')}</p>
          )}
        </details>
      )}
    </section>
  );
}

const Part = ({ section, filled: { playbook, values } }: { section: Section; filled: Filled }) => (
  <SectionText section={section} playbook={playbook.content} language={playbook.language} values={values} />
);

/** The words for the player, and beside them the same in the agent's language if that is another. */
function Pair({ brief, sheet, part }: { brief: Brief; sheet: Sheet; part: (filled: Filled) => unknown }) {
  const { words, beside } = brief;
  if (!beside) return <>{part(words)}</>;
  const say = sayIn(sheet.visit.language);
  return (
    <div class="pair">
      <div>
        <p class="soft small">{say('panelPlayers')}</p>
        {part(words)}
      </div>
      <div>
        <p class="soft small">{say('panelBeside')}</p>
        {part(beside)}
      </div>
    </div>
  );
}

/** Each phrase filled in, with a link that puts it into the form: it works without script. */
function Phrases({ sheet, brief }: { sheet: Sheet; brief: Brief }) {
  const { visit, task } = sheet;
  const say = sayIn(visit.language);
  const { words, beside } = brief;
  const chosen = visit.request.query.phrase;
  return (
    <ul class="list phrases">
      {words.playbook.content.phrases.map(({ key, title }) => {
        const own = beside?.playbook.content.phrases.find((phrase) => phrase.key === key)?.title;
        const path = `/console/tasks/${encodeURIComponent(task.taskId)}?${new URLSearchParams({ phrase: key })}#write`;
        return (
          <li>
            <details>
              <summary lang={own === undefined ? words.playbook.language : visit.language}>{own ?? title}</summary>
              <Pair brief={brief} sheet={sheet} part={(filled) => <PhraseText filled={filled} phrase={key} />} />
            </details>
            {mayWrite(task) && (
              <div class="actions">
                {chosen === key ? (
                  <span class="badge good">{say('used')}</span>
                ) : (
                  <a class="button quiet" href={path}>
                    {say('use')} <span class="visually-hidden">({own ?? title})</span>
                  </a>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PhraseText({ filled: { playbook, values }, phrase }: { filled: Filled; phrase: string }) {
  const found = playbook.content.phrases.find(({ key }) => key === phrase);
  if (!found) return null;
  const said = { language: playbook.language, values };
  return (
    <>
      {found.subject !== undefined && (
        <p lang={playbook.language}>
          <strong>
            <Line text={found.subject} {...said} />
          </strong>
        </p>
      )}
      <Letter text={found.text} {...said} />
    </>
  );
}
