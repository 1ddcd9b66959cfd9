import type { HelpVersion } from '../../announcements/index.ts';
import { Moment } from '../frame/moment.tsx';
import type { Visit } from '../frame/visit.ts';

/** Who made a version, and when. */
export function Author({ visit, version: { by, at } }: { visit: Visit; version: HelpVersion }) {
  if (by === undefined || at === undefined) return null;
  return (
    <span class="soft small author">
      <bdi>{by}</bdi>
      <br />
      <Moment visit={visit} at={at} />
    </span>
  );
}
