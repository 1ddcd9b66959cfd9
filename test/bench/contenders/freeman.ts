import type { AddressBook, Observation } from '../../../functions/detection/index.ts';
import { createFreeman } from '../../evaluation/detectors/freeman.ts';
import { type Contender, parse } from './contender.ts';

/** A plain Freeman score, with parsing and the look-up of the address; it asks from an even likelihood ratio on. */
export const freemanContender = (book: AddressBook): Contender => ({
  name: 'Freeman score',
  create() {
    const detector = createFreeman();
    return (line) => {
      const event = parse(line);
      // all that it reads of what is seen
      const seen = { facts: book.lookup(event.ip) } as Observation;
      const at = Date.parse(event.occurredAt);
      const signIn = {
        event,
        seen,
        label: 'genuine' as const,
        player: event.playerId,
        at,
        shared: false,
        earlier: 0,
        aftermath: false,
      };
      if (event.type === 'login.failed') return false;
      const asked = detector.score(signIn) > 0;
      if (!asked || event.answer === 'confirmed') detector.learn(signIn);
      return asked;
    };
  },
});
