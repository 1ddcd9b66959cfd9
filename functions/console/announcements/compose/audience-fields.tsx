import { listLimit } from '../../../announcements/index.ts';
import { languages } from '../../../kernel/i18n.ts';
import { faultOf, InputField, TextField } from '../../frame/form.tsx';
import { languageWord } from '../../words/index.ts';
import { sayIn } from '../announcement-visit.ts';
import type { Part } from './compose-form.tsx';
import { typedIds } from './player-list.ts';
import { mostDays, tiers } from './read-audience.ts';

/** Whom it is for. Nothing given is everybody. */
export function AudienceFields(part: Part) {
  const { visit, say, fields, faults } = part;
  const words = sayIn(visit.language);
  return (
    <fieldset class="card">
      <legend>{say('audience')}</legend>
      <p class="soft small">{say('audienceLead')}</p>
      <Choices
        legend={say('languages')}
        group="reader"
        part={part}
        choices={languages.map((value) => ({ value, label: languageWord(value, visit.language) }))}
      />
      <Choices
        legend={say('tiers')}
        group="tier"
        part={part}
        choices={tiers.map((value) => ({ value, label: words(`tier.${value}`) }))}
      />
      <div class="row">
        <InputField
          name="regions"
          label={say('regions')}
          hint={say('regionsHint')}
          value={fields.regions ?? ''}
          fault={faultOf(faults, 'regions')}
          more={{ maxlength: 2000, autocomplete: 'off' }}
        />
        <InputField
          name="activeWithinDays"
          type="number"
          label={say('activeWithinDays')}
          value={fields.activeWithinDays ?? ''}
          fault={faultOf(faults, 'activeWithinDays')}
          more={{ min: 1, max: mostDays, inputmode: 'numeric' }}
        />
      </div>
      <PlayerListFields {...part} />
    </fieldset>
  );
}

/** A list of players: pasted, or as a file. Folded away, for it is the exception. */
function PlayerListFields({ visit, say, fields, faults }: Part) {
  const fault = faultOf(faults, 'ids');
  const ids = typedIds(fields);
  const most = new Intl.NumberFormat(visit.language).format(listLimit);
  return (
    <details open={fault !== undefined || ids !== '' || 'listed' in fields}>
      <summary>{say('list')}</summary>
      {'listed' in fields && (
        <>
          <input type="hidden" name="listed" value="on" />
          <p>{say('listed')}</p>
        </>
      )}
      <TextField name="ids" label={say('ids')} hint={say('idsHint', { most })} value={ids} fault={fault} rows={5} />
      <InputField
        name="idsFile"
        type="file"
        label={say('idsFile')}
        more={{ accept: '.txt,.csv,text/plain,text/csv' }}
      />
    </details>
  );
}

type ChoicesProps = {
  legend: string;
  group: string;
  part: Part;
  choices: readonly { value: string; label: string }[];
};

const Choices = ({ legend, group, part: { fields }, choices }: ChoicesProps) => (
  <fieldset class="field">
    <legend>{legend}</legend>
    {choices.map(({ value, label }) => (
      <label class="choice">
        <input type="checkbox" name={`${group}.${value}`} value="on" checked={`${group}.${value}` in fields} />
        {label}
      </label>
    ))}
  </fieldset>
);
