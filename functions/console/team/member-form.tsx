import { weekdays } from '../../games/index.ts';
import type { FieldFault } from '../../kernel/errors.ts';
import { languages } from '../../kernel/i18n.ts';
import { teams } from '../../outreach/index.ts';
import { Csrf, Faults, faultOf, InputField, SelectField, TextField } from '../frame/form.tsx';
import { languageWord, valueWord } from '../words/index.ts';
import { addressIn } from './game-choice.tsx';
import type { Fields } from './member-fields.ts';
import { type Sheet, weekdayText } from './team-say.ts';

const shares = ['0', '0.5', '1', '1.5', '2', '2.5', '3'];

type Props = { sheet: Sheet; staffId: string | undefined; fields: Fields; faults?: FieldFault[] | undefined };

/** Everything that is set of one person. `staffId` is undefined for a person who is still to be named. */
export function MemberEntry({ sheet, staffId, fields, faults }: Props) {
  const { say, visit, gameId } = sheet;
  const { language } = visit;
  const of = (name: string) => ({ name, value: fields[name] ?? '', fault: faultOf(faults, name) });
  const number = new Intl.NumberFormat(language);
  return (
    <form method="post" action="/console/team/member" class="card">
      <Csrf visit={visit} />
      <input type="hidden" name="gameId" value={gameId} />
      <input type="hidden" name="version" value={fields.version ?? '0'} />
      <Faults language={language} faults={faults} />
      {staffId === undefined ? (
        <InputField
          {...of('staffId')}
          label={say('staffId')}
          hint={say('staffIdHint')}
          required
          more={{ maxlength: 128, autocomplete: 'off' }}
        />
      ) : (
        <>
          <input type="hidden" name="staffId" value={staffId} />
          <input type="hidden" name="known" value="yes" />
        </>
      )}
      <InputField {...of('name')} label={say('name')} required more={{ maxlength: 80, autocomplete: 'off' }} />
      <Choices
        legend={say('teams')}
        group="team"
        fields={fields}
        fault={faultOf(faults, 'teams')}
        choices={teams.map((value) => ({ value, label: valueWord(language, 'team', value) }))}
      />
      <Choices
        legend={say('languages')}
        group="language"
        fields={fields}
        fault={faultOf(faults, 'languages')}
        choices={languages.map((value) => ({ value, label: languageWord(value, language) }))}
      />
      <div class="grid">
        <SelectField
          {...of('share')}
          label={say('share')}
          hint={say('shareHint')}
          options={shares.map((value) => ({ value, label: number.format(Number(value)) }))}
        />
        <InputField
          {...of('most')}
          type="number"
          label={say('most')}
          hint={say('mostHint')}
          required
          more={{ min: 1, max: 50 }}
        />
      </div>
      <ShiftFields sheet={sheet} of={of} />
      <div class="actions">
        <button type="submit" class="primary">
          {say('save')}
        </button>
        <a class="button quiet" href={addressIn('/console/team', { gameId })}>
          {say('cancel')}
        </a>
      </div>
    </form>
  );
}

type Of = (name: string) => { name: string; value: string; fault: string | undefined };

function ShiftFields({ sheet: { say, visit }, of }: { sheet: Sheet; of: Of }) {
  return (
    <fieldset>
      <legend>{say('shifts')}</legend>
      <p class="soft small">{say('shiftsHint')}</p>
      <InputField
        {...of('zone')}
        label={say('zone')}
        hint={say('zoneHint')}
        more={{ maxlength: 64, list: 'zones', autocomplete: 'off' }}
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
      <div class="grid days">
        {weekdays.map((day, place) => (
          <InputField
            {...of(`day.${day}`)}
            label={weekdayText(visit.language, place)}
            more={{ maxlength: 120, autocomplete: 'off' }}
          />
        ))}
      </div>
      <TextField {...of('exceptions')} label={say('exceptions')} hint={say('exceptionsHint')} most={8000} rows={4} />
    </fieldset>
  );
}

function Choices({
  legend,
  group,
  fields,
  fault,
  choices,
}: {
  legend: string;
  group: string;
  fields: Fields;
  fault: string | undefined;
  choices: readonly { value: string; label: string }[];
}) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {fault && <p class="fault">{fault}</p>}
      {choices.map(({ value, label }) => (
        <label class="choice">
          <input type="checkbox" name={`${group}.${value}`} checked={`${group}.${value}` in fields} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
