import { type FieldFault, Problem } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/i18n.ts';
import { type Period, type ReportName, readPeriod } from '../../outreach/index.ts';
import { type ReportText, reportText } from './messages/index.ts';

/** What a page asks a report for, or what is wrong with it, in the reader's language. `fields` are as they were sent. */
export type Asked = {
  fields: Readonly<Record<string, string>>;
  period: Period | undefined;
  faults: FieldFault[];
};

const faultTexts: Readonly<Record<string, ReportText>> = { from: 'fault.from', to: 'fault.to' };

/**
 * Reads the query of a page. A form sends its empty fields too; they mean the same as none.
 * @throws Problem 400 for what no form of ours can send
 */
export function readAsked(
  name: ReportName,
  query: Readonly<Record<string, string>>,
  language: Language,
  now: number,
): Asked {
  const { format: _, ...sent } = query;
  const fields = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));
  try {
    return { fields, period: readPeriod(name, fields, now), faults: [] };
  } catch (fault) {
    const known = fault instanceof Problem ? (fault.errors ?? []) : [];
    const faults = known.flatMap(({ path }) => {
      const text = faultTexts[path];
      return text === undefined ? [] : [{ path, message: reportText(language, text) }];
    });
    if (faults.length === 0) throw fault;
    return { fields, period: undefined, faults };
  }
}

/** The address of a report's page with the same filters and some others. */
export function addressOf(
  name: ReportName | 'overview',
  { team, language, gameId, from, to }: Readonly<Partial<Record<string, string>>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const kept = Object.entries({ from, to, gameId, team, language, ...more }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const path = name === 'overview' ? '/console/reports' : `/console/reports/${name}`;
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}
