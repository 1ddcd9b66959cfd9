import { faultOf, InputField } from '../../frame/form.tsx';
import { listPath } from '../announcement-visit.ts';
import type { Part } from './compose-form.tsx';
import { fieldName } from './compose-say.ts';
import type { TimeName } from './fields.ts';
import { WindowBar } from './window-bar.tsx';

/** All times of an announcement, in one zone of the person's choice. */
export function WhenFields(part: Part) {
  const { visit, say, fields, faults, what } = part;
  return (
    <fieldset class="card times" id="when">
      <legend>{say('when')}</legend>
      <InputField
        name="zone"
        label={say('zone')}
        hint={say('zoneHint')}
        value={fields.zone}
        fault={faultOf(faults, 'zone')}
        more={{ maxlength: 64, list: 'zones', autocomplete: 'off' }}
      />
      <datalist id="zones">
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
      <div class="for-maintenance">
        <div class="row">
          <TimeField name="startsAt" part={part} />
          <TimeField name="endsAt" part={part} />
        </div>
        <div
          id="window"
          class="window"
          hx-get={`${listPath}/window`}
          hx-trigger="change from:#when"
          hx-include="#when"
          hx-swap="innerHTML"
        >
          <WindowBar visit={visit} fields={fields} />
        </div>
      </div>
      <div class="for-policy">
        <TimeField name="effectiveAt" part={part} />
      </div>
      {what !== 'notice' && <TimeField name="sendAt" part={part} hint={say('sendAtHint')} optional />}
    </fieldset>
  );
}

type TimeProps = { name: TimeName; part: Part; hint?: string; optional?: boolean };

function TimeField({ name, part, hint, optional }: TimeProps) {
  const { visit, say, fields, faults } = part;
  const label = fieldName(name, visit.language);
  return (
    <InputField
      name={name}
      type="datetime-local"
      label={optional ? say('optional', { label }) : label}
      hint={hint}
      value={fields[name] ?? ''}
      fault={faultOf(faults, name)}
    />
  );
}
