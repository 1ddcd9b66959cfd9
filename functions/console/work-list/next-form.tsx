import { derivedId } from '../../kernel/ids.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { Visit } from '../frame/visit.ts';
import type { Filters } from './filters.ts';
import { listText } from './messages/index.ts';

/** One press: the most pressing task that nobody holds, of the agent's teams and languages, and of the filters if there are any. */
export function NextForm(props: { visit: Visit; filters?: Partial<Filters>; primary?: boolean }) {
  const { visit, filters = {}, primary = true } = props;
  const where = (['gameId', 'team', 'language'] as const).flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [{ name, value }];
  });
  return (
    <form method="post" action="/console/next" data-key="n">
      <Csrf visit={visit} />
      <input type="hidden" name="key" value={derivedId('n', visit.staff.id, String(visit.now))} />
      {where.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={primary ? 'primary big' : undefined}>
        {listText(visit.language, 'next')} <kbd>n</kbd>
      </button>
    </form>
  );
}
