import type { Counts } from '../../announcements/index.ts';

/** How many of the recipients have had their turn, whatever came of it. */
export const workedOff = ({ recipients, pending }: Pick<Counts, 'recipients' | 'pending'>): number =>
  Math.max(0, recipients - pending);

/** 0 to 1; nothing to do is done. */
export const shareOf = (counts: Pick<Counts, 'recipients' | 'pending'>): number =>
  counts.recipients === 0 ? 1 : Math.min(1, workedOff(counts) / counts.recipients);

/** Parts of a bar, in the order in which they stand. What was left out or is in doubt is told by the table, not by colour alone. */
function partsOf({ sent, bounced, complained, unknown, failed, skipped }: Counts): { count: number; mark: string }[] {
  const trouble = bounced + complained;
  return [
    { count: Math.max(0, sent - trouble), mark: 'good' },
    { count: trouble + failed + unknown, mark: 'bad' },
    { count: skipped, mark: 'left-out' },
  ];
}

/** A send as a bar: what went well, what did not, who was left out, and what still waits. @param label what it shows, in words */
export function ProgressBar({ counts, label, tall }: { counts: Counts; label: string; tall?: boolean }) {
  const all = Math.max(1, counts.recipients);
  let begun = 0;
  return (
    <svg
      class={tall ? 'progress tall' : 'progress'}
      role="img"
      aria-label={label}
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
    >
      {partsOf(counts).map(({ count, mark }) => {
        const from = begun;
        begun += (count / all) * 100;
        return (
          count > 0 && <rect class={mark} x={from.toFixed(2)} width={((count / all) * 100).toFixed(2)} height="1" />
        );
      })}
    </svg>
  );
}
