import { kinds } from '../../../announcements/index.ts';
import type { FieldFault } from '../../../kernel/errors.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { Csrf } from '../../frame/csrf.tsx';
import { faultOf, SelectField } from '../../frame/form.tsx';
import type { Visit } from '../../frame/visit.ts';
import { sayIn } from '../announcement-visit.ts';
import { AudienceFields } from './audience-fields.tsx';
import { type ComposeSay, composeSay } from './compose-say.ts';
import type { Fields } from './fields.ts';
import { WhenFields } from './when-fields.tsx';
import { WordFields } from './word-fields.tsx';

/** What a form is about: a new announcement, a draft, or the notice of one that has begun to go out. */
type Composing = 'new' | 'draft' | 'notice';

export type ComposeForm = {
  visit: Visit;
  what: Composing;
  /** Where it is posted to, and where one goes who does not save. */
  action: string;
  back: string;
  fields: Fields;
  faults?: readonly FieldFault[] | undefined;
};

/** What the parts of the form are made from. */
export type Part = {
  visit: Visit;
  say: ComposeSay;
  fields: Fields;
  faults: readonly FieldFault[] | undefined;
  what: Composing;
};

/** The form in which a publisher writes an announcement. What a kind has no use for is hidden by the style sheet as soon as it is chosen. */
export function ComposeEntry({ visit, what, action, back, fields, faults }: ComposeForm) {
  const say = composeSay(visit.language);
  const part: Part = { visit, say, fields, faults, what };
  const key = fields.key || derivedId('f', visit.staff.id, action, String(visit.now));
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="compose" id="compose">
      <Csrf visit={visit} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={fields.version ?? '0'} />
      {what === 'new' ? <GameField {...part} /> : <input type="hidden" name="gameId" value={fields.gameId} />}
      {what === 'notice' ? <input type="hidden" name="kind" value={fields.kind} /> : <KindField {...part} />}
      <WordFields {...part} />
      <WhenFields {...part} />
      {what === 'notice' ? <Kept fields={fields} /> : <AudienceFields {...part} />}
      <div class="card">
        <div class="actions">
          <button type="submit" class="primary" name="do" value="save">
            {say(what === 'notice' ? 'saveEdit' : 'save')}
          </button>
          {what !== 'notice' && (
            <button type="submit" name="do" value="preview">
              {say('saveAndPreview')}
            </button>
          )}
          <a class="button quiet" href={back}>
            {say('cancel')}
          </a>
        </div>
      </div>
    </form>
  );
}

function GameField({ visit, say, fields }: Part) {
  const games = [...visit.staff.games].sort();
  if (games.length < 2) return <input type="hidden" name="gameId" value={fields.gameId} />;
  return (
    <div class="card">
      <SelectField
        name="gameId"
        label={say('game')}
        value={fields.gameId}
        options={games.map((value) => ({ value, label: value }))}
      />
    </div>
  );
}

function KindField({ visit, say, fields, faults }: Part) {
  const words = sayIn(visit.language);
  const fault = faultOf(faults, 'kind');
  return (
    <fieldset class="card">
      <legend>{say('kind')}</legend>
      {fault && <p class="fault">{fault}</p>}
      {kinds.map((kind) => (
        <label class="choice">
          <input type="radio" name="kind" value={kind} checked={kind === fields.kind} required />
          {words(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

const kept = /^(sendAt|regions|activeWithinDays|listed|reader\..+|tier\..+)$/;

/** After sending began its audience and its time stand; the form brings them back as they are. */
const Kept = ({ fields }: { fields: Fields }) => (
  <>
    {Object.entries(fields)
      .filter(([name]) => kept.test(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);
