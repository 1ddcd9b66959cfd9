import { eventOf, idsOf, type SampleEvent, sitDown } from './events.ts';
import type { Person } from './people.ts';
import { between, type Random } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;

const days = 9;

/** The hour of a day in a zone at which a person usually plays: evenings, sooner or later. */
function startOfPlay(random: Random, person: Person, dayStart: number): number {
  const local = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: person.contact.timezone,
  });
  const wait = (between(random, 18, 22) - Number(local.format(dayStart)) + 24) % 24;
  return dayStart + (wait + random() / 2) * hour;
}

/**
 * The sign-ins of the past days, in their order, so that Doorward knows how these people play before anything happens.
 * Home, phone and mobile network come within the first three, as for somebody who has just moved in.
 * @param until milliseconds; nothing is later
 */
export function pastEvents(random: Random, people: readonly Person[], run: string, until: number): SampleEvent[] {
  const nextId = idsOf(`${run}-h`);
  const events: { at: number; event: SampleEvent }[] = [];
  for (const person of people) {
    let sittings = 0;
    for (let ago = days; ago >= 1; ago--) {
      if (ago < days - 3 && random() < 0.25) continue; // nobody plays every day
      const begin = startOfPlay(random, person, until - ago * day);
      const away = sittings === 1 || (sittings > 2 && random() < person.away);
      const base = sitDown(random, person, nextId('s'), away);
      const device = sittings === 0 && person.computer ? person.computer : sittings === 2 ? person.phone : base.device;
      const sitting = { ...base, device };
      const end = begin + between(random, 20, 150) * 60_000;
      events.push({ at: begin, event: eventOf(sitting, nextId('e'), 'login.succeeded', begin) });
      events.push({ at: end, event: eventOf(sitting, nextId('e'), 'session.ended', end) });
      sittings += 1;
    }
  }
  return events
    .filter(({ at }) => at < until)
    .sort((one, other) => one.at - other.at)
    .map(({ event }) => event);
}
