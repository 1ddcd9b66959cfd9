import type { Counts } from '../../../announcements/index.ts';
import { languages } from '../../../kernel/i18n.ts';
import type { Visit } from '../../frame/visit.ts';
import { languageWord } from '../../words/index.ts';
import type { Watch } from './load-watch.ts';
import { numbersIn, watchSay } from './watch-say.ts';

const columns = [
  'recipients',
  'pending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'unsubscribed',
  'unknown',
  'failed',
  'skipped',
] as const satisfies readonly (keyof Counts)[];

type Props = { visit: Pick<Visit, 'language'>; progress: Watch['progress'] };

/** What became of the mails, by the language of their readers. */
export function ByLanguage({ visit: { language }, progress }: Props) {
  const say = watchSay(language);
  const { count } = numbersIn(language);
  const known = languages.flatMap((one) => {
    const counts = progress.byLanguage[one];
    return counts ? [{ name: languageWord(one, language), counts }] : [];
  });
  const row = (name: string, counts: Counts) => (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td class="num">{count(counts[column])}</td>
      ))}
    </tr>
  );
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{say('language')}</th>
          {columns.map((column) => (
            <th scope="col" class="num">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{known.map(({ name, counts }) => row(name, counts))}</tbody>
      <tfoot>{row(say('all'), progress.counts)}</tfoot>
    </table>
  );
}
