import {
  type AddressBook,
  assess,
  decodeProfile,
  deny,
  encodeProfile,
  learn,
  noteFailure,
  observe,
  type Profile,
} from '../../../functions/detection/index.ts';
import type { Keys } from '../../../functions/kernel/secrets.ts';
import { type Contender, parse } from './contender.ts';

const nothing = { suspects: [], signIns: [] };

/** The core of the service: parse, features, score, profile update. @param stored profiles are read from and written to their stored form */
export function coreContender(name: string, keys: Keys, book: AddressBook, stored: boolean): Contender {
  const kept = stored
    ? { read: (held: Profile | Uint8Array) => decodeProfile(held as Uint8Array), write: encodeProfile }
    : { read: (held: Profile | Uint8Array) => held as Profile, write: (profile: Profile) => profile };
  const create = () => {
    const profiles = new Map<string, Profile | Uint8Array>();
    return (line: string): boolean => {
      const event = parse(line);
      const { playerId, answer, type } = event;
      const seen = observe(event, { gameId: 'bench', at: Date.parse(event.occurredAt) }, keys, book);
      const held = profiles.get(playerId);
      const profile = held && kept.read(held);
      const { verdict } = assess(profile, seen, nothing);
      const asked = verdict !== 'familiar';
      const after =
        type === 'login.failed'
          ? profile && noteFailure(profile, seen)
          : !asked || answer === 'confirmed'
            ? learn(profile, seen)
            : answer === 'denied'
              ? deny(profile, seen.device, seen.at)
              : profile;
      if (after && after !== profile) profiles.set(playerId, kept.write(after));
      return asked;
    };
  };
  return { name, create };
}
