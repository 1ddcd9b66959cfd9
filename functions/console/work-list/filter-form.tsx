import { languages } from '../../kernel/i18n.ts';
import { SelectField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { languageWord, valueWord } from '../words/index.ts';
import { addressFor, dueNames, type Filters, isFiltered, priorityNames, stateNames, teamNames } from './filters.ts';
import { type ListText, listText } from './messages/index.ts';

/** The filters of the list: a form that only asks, so that its answer has an address. */
export function FilterForm({ visit, filters }: { visit: Visit; filters: Filters }) {
  const { language, staff } = visit;
  const say = (key: ListText) => listText(language, key);
  const options = (group: 'team' | 'priority' | 'state', values: readonly string[]) =>
    values.map((value) => ({ value, label: valueWord(language, group, value) }));
  const games = [...staff.games].toSorted().map((value) => ({ value, label: value }));
  const fields: { name: keyof Filters & ListText; from: string; options: { value: string; label: string }[] }[] = [];
  const add = (name: 'team' | 'language' | 'priority' | 'state' | 'due', all: { value: string; label: string }[]) =>
    fields.push({ name, from: filters[name] ?? '', options: all });
  add(
    'due',
    dueNames.map((value) => ({ value, label: say(`due.${value}`) })),
  );
  add('priority', options('priority', priorityNames));
  add('team', options('team', teamNames));
  add(
    'language',
    languages.map((value) => ({ value, label: languageWord(value, language) })),
  );
  add('state', options('state', stateNames));
  return (
    <form method="get" action="/console" class="filters" aria-label={say('filters')}>
      <input type="hidden" name="tab" value={filters.tab} />
      <div class="row">
        {fields.map(({ name, from, options: all }, position) => (
          <SelectField
            name={name}
            id={`filter-${name}`}
            label={say(name)}
            value={from}
            empty={say('any')}
            options={all}
            {...(position === 0 ? { more: { 'data-key': 'filter' } } : {})}
          />
        ))}
        {games.length > 1 && (
          <SelectField
            name="gameId"
            id="filter-game"
            label={say('game')}
            value={filters.gameId}
            empty={say('any')}
            options={games}
          />
        )}
        <div class="actions">
          <button type="submit">{say('apply')}</button>
          {isFiltered(filters) && <a href={addressFor({ tab: filters.tab })}>{say('clear')}</a>}
        </div>
      </div>
    </form>
  );
}
