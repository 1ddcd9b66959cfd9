import type { Incident } from '../../outreach/index.ts';
import type { ClockFault } from './clock-fault.ts';
import type { OpenStorm } from './snapshot.ts';

/** What goes on now, and since the last look: `spared` questions that were not asked. `at` milliseconds, when it is known, never ahead of now. */
export type Outlook = { storms: readonly OpenStorm[]; clock: ClockFault | undefined; spared: number; at: number };

/**
 * What has become of a game's incidents: all storms of a time are one incident, from the first one's begin to the last one's end.
 * @param open the incidents that were not over
 * @returns those that changed, the new and the ended among them; what has no end goes on
 */
export function nextIncidents(gameId: string, open: readonly Incident[], outlook: Outlook): Incident[] {
  return [stormIncident(gameId, open, outlook), clockIncident(gameId, open, outlook)].filter(
    (incident) => incident !== undefined,
  );
}

/** Those that go on after {@link nextIncidents}. */
export const stillOpen = (changed: readonly Incident[]): Incident[] =>
  changed.filter(({ until }) => until === undefined);

function stormIncident(
  gameId: string,
  open: readonly Incident[],
  { storms, spared, at }: Outlook,
): Incident | undefined {
  const known = open.find(({ kind }) => kind === 'storm');
  const since = known?.since ?? Math.min(...storms.map((storm) => storm.since));
  if (!known && storms.length === 0) return undefined;
  const news = new Map((known?.news ?? []).map((one) => [nameOf(one), one]));
  for (const { kind, asn, now, ordinary } of storms) {
    const times = Math.max(news.get(nameOf({ kind, asn }))?.times ?? 0, Math.round((now / ordinary) * 10) / 10);
    news.set(nameOf({ kind, asn }), { kind, ...(asn === undefined ? {} : { asn }), times });
  }
  return {
    ...{ gameId, kind: 'storm', since },
    ...(storms.length === 0 ? { until: at } : {}),
    news: [...news.values()],
    spared: (known?.spared ?? 0) + spared,
  };
}

const nameOf = ({ kind, asn }: { kind: string; asn?: number | undefined }): string => `${kind} ${asn ?? ''}`;

function clockIncident(gameId: string, open: readonly Incident[], { clock, at }: Outlook): Incident | undefined {
  const known = open.find(({ kind }) => kind === 'clock');
  if (!known && !clock) return undefined;
  const offsetMinutes = clock?.offsetMinutes ?? known?.offsetMinutes ?? 0;
  const about = {
    gameId,
    kind: 'clock',
    since: known?.since ?? clock?.since ?? at,
    news: [],
    spared: 0,
    offsetMinutes,
  } as const;
  return clock ? { ...about, news: [] } : { ...about, news: [], until: at };
}
