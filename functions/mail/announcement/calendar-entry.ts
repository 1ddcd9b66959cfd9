import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';

export type Entry = {
  /** The same for every copy and language, so that a calendar keeps one entry. */
  uid: string;
  /** Milliseconds. */
  from: number;
  to: number;
  summary: string;
  description: string;
  url: string;
  /** Counts up when the times of the same entry change. */
  sequence: number;
  /** Milliseconds. */
  madeAt: number;
};

/** A maintenance as an entry for a calendar (RFC 5545): published, nobody is invited or made busy; times in UTC, so that each calendar shows its own. */
export function calendarEntry({ uid, from, to, summary, description, url, sequence, madeAt }: Entry): string {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: '//doorward//announcements//EN' });
  calendar.createEvent({
    id: uid,
    start: new Date(from),
    end: new Date(to),
    stamp: new Date(madeAt),
    summary,
    description,
    url,
    sequence,
    class: ICalEventClass.PUBLIC,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return calendar.toString();
}
