import type { FieldFault } from '../../kernel/errors.ts';

/** What a person typed into the form of an act that did not go through: shown again, with what is wrong with it. */
export type Typed = {
  act: string;
  fields: Readonly<Record<string, string>>;
  faults: readonly FieldFault[];
};

/** What to show in the fields of one form of a page. */
export function typedIn(typed: Typed | undefined, act: string) {
  const own = typed?.act === act ? typed : undefined;
  return {
    value: (name: string): string | undefined => own?.fields[name],
    fault: (name: string): string | undefined => own?.faults.find(({ path }) => path === name)?.message,
  };
}
