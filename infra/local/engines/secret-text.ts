import { randomInt } from 'node:crypto';
import type { Generate } from '../resources/secrets.ts';

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const without = (letters: string, excluded: string) => [...letters].filter((letter) => !excluded.includes(letter));

const pick = (letters: readonly string[]): string => letters[randomInt(letters.length)] ?? '';

function password(plan: Generate): string {
  const kinds = [
    plan.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    plan.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    plan.ExcludeNumbers ? '' : '0123456789',
    plan.ExcludePunctuation ? '' : punctuation,
    plan.IncludeSpace ? ' ' : '',
  ]
    .map((letters) => without(letters, plan.ExcludeCharacters))
    .filter((letters) => letters.length > 0);
  const all = kinds.flat();
  for (;;) {
    const made = Array.from({ length: plan.PasswordLength }, () => pick(all)).join('');
    if (!plan.RequireEachIncludedType || kinds.every((kind) => kind.some((letter) => made.includes(letter))))
      return made;
  }
}

/** A new secret as the template asks for it: a password, or a JSON object with the password under one key. */
export function generateSecret(plan: Generate): string {
  const made = password(plan);
  if (!plan.GenerateStringKey) return made;
  const template = JSON.parse(plan.SecretStringTemplate ?? '{}') as Record<string, unknown>;
  return JSON.stringify({ ...template, [plan.GenerateStringKey]: made });
}
