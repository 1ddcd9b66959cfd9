import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One person for each role alone, and one without any; each sees the game `demo`, and `other` is foreign to all. */
export const matrixRoles = ['agent', 'supervisor', 'publisher', 'admin', 'nobody'] as const;
export type MatrixRole = (typeof matrixRoles)[number];

export const addressOf = (role: MatrixRole): string => `only-${role}@matrix.example`;
export const password = 'only for this test';

/** A data folder in which the local issuer finds these people beside the administrator who prepares the games. */
export function peopleFolder() {
  const path = mkdtempSync(join(tmpdir(), 'doorward-matrix-'));
  const person = (email: string, roles: readonly string[], games: readonly string[]) => ({
    sub: randomUUID(),
    email,
    password,
    roles,
    games,
  });
  const people = [
    ...matrixRoles.map((role) => person(addressOf(role), role === 'nobody' ? [] : [role], ['demo'])),
    person('admin@demo.example', ['admin', 'agent', 'publisher'], ['demo', 'other']),
  ];
  writeFileSync(join(path, 'people.json'), JSON.stringify(people), { mode: 0o600 });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
