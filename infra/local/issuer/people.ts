import { randomBytes, randomUUID } from 'node:crypto';
import type { DataFolder } from '../data/folder.ts';

/** Somebody who can sign in on this machine. */
export type Person = { sub: string; email: string; password: string; roles: string[]; games: string[] };

/** The people of the contract. Only the administrator sees both games, so that walls between games can be tried. */
const roster = [
  { email: 'agent@demo.example', roles: ['agent'], games: ['demo'] },
  { email: 'supervisor@demo.example', roles: ['agent', 'supervisor'], games: ['demo'] },
  { email: 'publisher@demo.example', roles: ['publisher'], games: ['demo'] },
  // a second publisher: what goes to many needs the eyes of two
  { email: 'editor@demo.example', roles: ['publisher'], games: ['demo'] },
  { email: 'admin@demo.example', roles: ['admin'], games: ['demo', 'other'] },
];

const newPassword = () => randomBytes(15).toString('base64url');

/** Passwords are made once and kept in the data folder. */
export const loadPeople = (data: DataFolder): Person[] =>
  data.remember('people.json', () => roster.map((one) => ({ ...one, sub: randomUUID(), password: newPassword() })));

/** @returns undefined for a wrong address or password */
export const findPerson = (people: readonly Person[], email: string, password: string): Person | undefined =>
  people.find((person) => person.email === email.trim().toLowerCase() && person.password === password);
