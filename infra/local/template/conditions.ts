import { StartProblem } from '../problem.ts';

/** The intrinsics that give true or false. */
export const conditionFunctions = new Set(['Fn::Equals', 'Fn::Not', 'Fn::And', 'Fn::Or']);

export type Conditions = {
  /** Whether a condition of the template holds. */
  named: (name: string) => boolean;
  /** Whether a condition expression holds. */
  evaluate: (expression: unknown) => boolean;
};

/** @param resolve resolves the values that `Fn::Equals` compares */
export function createConditions(
  definitions: Record<string, unknown>,
  resolve: (value: unknown) => unknown,
): Conditions {
  const named = (name: string): boolean => {
    if (!(name in definitions)) throw new StartProblem(`the template has no condition ${name}`);
    return evaluate(definitions[name]);
  };

  function evaluate(expression: unknown): boolean {
    const [name, argument] = Object.entries(expression as Record<string, unknown>)[0] ?? [];
    const parts = argument as unknown[];
    if (name === 'Condition') return named(String(argument));
    if (name === 'Fn::Equals') return String(resolve(parts[0])) === String(resolve(parts[1]));
    if (name === 'Fn::Not') return !evaluate(parts[0]);
    if (name === 'Fn::And') return parts.every(evaluate);
    if (name === 'Fn::Or') return parts.some(evaluate);
    throw new StartProblem(`a condition uses ${name}, which the runner does not know`);
  }

  return { named, evaluate };
}
