import { StartProblem } from '../problem.ts';

/** Whether an event fits one filter pattern. */
export type Pattern = (event: unknown) => boolean;

type Rule = (value: unknown) => boolean;

const startsWith = (text: unknown, prefix: unknown) => typeof text === 'string' && text.startsWith(String(prefix));
const endsWith = (text: unknown, suffix: unknown) => typeof text === 'string' && text.endsWith(String(suffix));

const compare: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function numericRule(limits: unknown[]): Rule {
  const tests: ((value: number) => boolean)[] = [];
  for (let i = 0; i < limits.length; i += 2) {
    const test = compare[String(limits[i])];
    if (!test) throw new StartProblem(`a filter compares by ${limits[i]}, which the runner does not know`);
    tests.push((value) => test(value, Number(limits[i + 1])));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function anythingBut(argument: unknown): Rule {
  const rules = (Array.isArray(argument) ? argument : [argument]).map(readRule);
  return (value) => value !== undefined && !rules.some((rule) => rule(value));
}

/** Rules that look at one value; `exists` alone also fits a value that is missing. */
const rules: Record<string, (argument: never) => Rule> = {
  prefix: (prefix: string) => (value) => startsWith(value, prefix),
  suffix: (suffix: string) => (value) => endsWith(value, suffix),
  'equals-ignore-case': (text: string) => (value) =>
    typeof value === 'string' && value.toLowerCase() === text.toLowerCase(),
  exists: (wanted: boolean) => (value) => (value !== undefined) === wanted,
  numeric: numericRule,
  'anything-but': anythingBut,
};

function readRule(rule: unknown): Rule {
  if (typeof rule !== 'object' || rule === null) return (value) => value === rule;
  const [name = '', argument] = Object.entries(rule)[0] ?? [];
  const make = rules[name];
  if (!make) throw new StartProblem(`a filter uses ${name}, which the runner does not know`);
  return make(argument as never);
}

/** A list of rules, one of which must fit; of a value that is a list itself, any element may fit. */
function anyOf(list: unknown[]): Rule {
  const all = list.map(readRule);
  const fits: Rule = (value) => all.some((rule) => rule(value));
  return (value) => (Array.isArray(value) ? value.some(fits) : fits(value));
}

function structure(pattern: unknown): Pattern {
  const tests = Object.entries(pattern as Record<string, unknown>).map(([key, inner]): Pattern => {
    if (key === '$or') {
      const choices = (inner as unknown[]).map(structure);
      return (event) => choices.some((choice) => choice(event));
    }
    const test = Array.isArray(inner) ? anyOf(inner) : structure(inner);
    return (event) => test(typeof event === 'object' && event !== null ? (event as never)[key] : undefined);
  });
  return (event) => tests.every((test) => test(event));
}

/**
 * Reads a filter pattern of an event source mapping.
 * Source: AWS Lambda developer guide, "Filter rule syntax".
 * @throws StartProblem for a rule that the runner does not know
 */
export function readPattern(json: string): Pattern {
  return structure(JSON.parse(json));
}

/** Whether an event passes: without patterns every event does, else one must fit. */
export const passes = (patterns: readonly Pattern[], event: unknown): boolean =>
  patterns.length === 0 || patterns.some((pattern) => pattern(event));
