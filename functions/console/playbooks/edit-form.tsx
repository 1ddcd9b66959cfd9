import type { FieldFault } from '../../kernel/errors.ts';
import { derivedId } from '../../kernel/ids.ts';
import { type PlaybookName, places, type textSections } from '../../outreach/index.ts';
import { Csrf } from '../frame/csrf.tsx';
import { faultOf, InputField, TextField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import type { Draft } from './draft.ts';
import { most } from './draft-faults.ts';
import { playbookPath } from './playbook-visit.ts';
import { type Say, sayIn, sectionTitle } from './sections.tsx';

export type EditForm = {
  visit: Visit;
  gameId: string;
  name: PlaybookName;
  draft: Draft;
  note: string;
  /** The version that the words were written on. */
  seen: number;
  faults: readonly FieldFault[] | undefined;
};

/** Rows in which a text is seen whole, within reason. Chinese letters are as wide as two. */
function rowsFor(text = '', least = 5): number {
  const width = (line: string) => line.replace(/\p{Script=Han}/gu, '  ').length;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / 76)), 0);
  return Math.min(22, Math.max(least, lines + 1));
}

/** How many empty fields wait for further sentences. */
const spareSentences = 2;

/** The form in which a supervisor writes a playbook. */
export function EditPlaybook({ visit, gameId, name, draft, note, seen, faults }: EditForm) {
  const say = sayIn(visit.language);
  const fields = { draft, say, faults };
  const key = derivedId('f', visit.staff.id, gameId, name.kind, name.language, String(visit.now));
  return (
    <form method="post" action={playbookPath(name, gameId)} id="edit">
      <Csrf visit={visit} />
      <input type="hidden" name="version" value={String(seen)} />
      <input type="hidden" name="key" value={key} />
      <Places say={say} />
      <Section section="opening" {...fields} />
      <Section section="ask" {...fields} />
      <Section section="can" {...fields} />
      <Upset {...fields} />
      <Section section="closing" {...fields} />
      <Phrases {...fields} />
      <div class="card">
        <InputField name="note" label={say('noteField')} value={note} more={{ maxlength: most.note }} />
        <div class="actions">
          <button type="submit" class="primary" name="do" value="save">
            {say('save')}
          </button>
          <button type="submit" name="do" value="preview" formaction={`${playbookPath(name, gameId)}#preview`}>
            {say('previewButton')}
          </button>
          <a class="button quiet" href={playbookPath(name, gameId)}>
            {say('cancel')}
          </a>
        </div>
      </div>
    </form>
  );
}

const Places = ({ say }: { say: Say }) => (
  <details class="card">
    <summary>{say('placesTitle')}</summary>
    <dl class="facts">
      {places.map((place) => (
        <>
          <dt>
            <code>{`{${place}}`}</code>
          </dt>
          <dd>{say(`place_${place}`)}</dd>
        </>
      ))}
    </dl>
    <p class="soft">{say('listHint')}</p>
  </details>
);

type Fields = { draft: Draft; say: Say; faults: readonly FieldFault[] | undefined };

const Section = ({ section, draft, say, faults }: Fields & { section: (typeof textSections)[number] }) => (
  <div class="card">
    <TextField
      name={section}
      label={sectionTitle(say, section)}
      value={draft[section]}
      fault={faultOf(faults, section)}
      most={most.section}
      rows={rowsFor(draft[section])}
      required
    />
  </div>
);

const Upset = ({ draft, say, faults }: Fields) => (
  <fieldset class="card">
    <legend>{sectionTitle(say, 'upset')}</legend>
    <p class="soft small">{say('upsetEmpty')}</p>
    {Array.from({ length: Math.min(draft.upset.length + spareSentences, most.upsets) }, (_, at) => (
      <TextField
        name={`upset.${at}`}
        label={say('upsetNumber', { number: at + 1 })}
        value={draft.upset[at] ?? ''}
        fault={faultOf(faults, `upset.${at}`)}
        most={most.upset}
        rows={rowsFor(draft.upset[at], 2)}
      />
    ))}
  </fieldset>
);

const blank = { key: '', title: '', subject: '', text: '' };

function Phrases(fields: Fields) {
  const { draft, say } = fields;
  const full = draft.phrases.length >= most.phrases;
  return (
    <section aria-labelledby="edit-phrases">
      <h2 id="edit-phrases">{say('phrases')}</h2>
      <p class="soft small">{say('phraseHint')}</p>
      {(full ? draft.phrases : [...draft.phrases, blank]).map((phrase, at) => (
        <PhraseFields phrase={phrase} at={at} fresh={at >= draft.phrases.length} {...fields} />
      ))}
    </section>
  );
}

type PhraseProps = Fields & { phrase: Draft['phrases'][number]; at: number; fresh: boolean };

function PhraseFields({ phrase, at, fresh, say, faults }: PhraseProps) {
  const path = `phrases.${at}`;
  const broken = faults?.some((fault) => fault.path.startsWith(`${path}.`)) ?? false;
  return (
    <details class="card" open={broken}>
      <summary>{fresh ? say('phraseNew') : phrase.title || say('phraseNumber', { number: at + 1 })}</summary>
      <input type="hidden" name={`${path}.key`} value={phrase.key} />
      <InputField
        name={`${path}.title`}
        label={say('phraseTitle')}
        value={phrase.title}
        fault={faultOf(faults, `${path}.title`)}
        more={{ maxlength: most.title }}
      />
      <InputField
        name={`${path}.subject`}
        label={say('phraseSubject')}
        value={phrase.subject}
        fault={faultOf(faults, `${path}.subject`)}
        more={{ maxlength: most.subject }}
      />
      <TextField
        name={`${path}.text`}
        label={say('phraseText')}
        value={phrase.text}
        fault={faultOf(faults, `${path}.text`)}
        most={most.text}
        rows={rowsFor(phrase.text)}
      />
      {!fresh && (
        <label class="choice">
          <input type="checkbox" name={`${path}.remove`} value="yes" />
          {say('phraseRemove')}
        </label>
      )}
    </details>
  );
}
