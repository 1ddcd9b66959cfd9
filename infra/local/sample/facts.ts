import { randomBytes } from 'node:crypto';
import { folded } from '../../../functions/players/ownership-answer.ts';
import { factHash } from '../../../functions/players/ownership-hash.ts';
import type { Person } from './people.ts';

const hashed = (question: string, answer: string) => {
  const salt = randomBytes(16).toString('hex');
  return { question, kind: 'hash', salt, hash: factHash(salt, folded(answer)).toString('hex') };
};

/**
 * What the owner of a sample account knows, so that whoever tries the console can play both sides: the PIN is the number in the player’s id, the
 * first nickname the present one without its number.
 */
export function factsOf({ playerId, contact, country }: Person) {
  const month = contact.createdAt.slice(0, 7);
  return [
    hashed('support_pin', playerId.replace(/\D/g, '')),
    hashed('first_nickname', contact.nickname.replace(/\d+$/, '')),
    { question: 'first_sign_in_month', kind: 'hint', hint: month },
    { question: 'first_country', kind: 'hint', hint: country },
    { question: 'account_created_month', kind: 'hint', hint: month },
  ];
}
