import { Csrf } from '../frame/csrf.tsx';
import { InputField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { type ListText, listText } from './messages/index.ts';

/** What a supervisor tried to gather, if that did not go through. */
export type WaveTry = { title: string; chosen: ReadonlySet<string>; fault: ListText };

/** Gathers the chosen tasks, whose boxes stand in the list and belong to this form. */
export function WaveForm({ visit, tried }: { visit: Visit; tried: WaveTry | undefined }) {
  const say = (key: ListText) => listText(visit.language, key);
  return (
    <details class="card" open={tried !== undefined || undefined}>
      <summary>{say('waveTitle')}</summary>
      <form method="post" action="/console/waves" id="wave">
        <Csrf visit={visit} />
        <div class="row">
          <InputField
            name="title"
            id="wave-title"
            label={say('waveName')}
            hint={say('waveHint')}
            fault={tried && say(tried.fault)}
            value={tried?.title}
            required
            more={{ maxlength: 120 }}
          />
          <div class="actions">
            <button type="submit">{say('waveButton')}</button>
          </div>
        </div>
      </form>
    </details>
  );
}
