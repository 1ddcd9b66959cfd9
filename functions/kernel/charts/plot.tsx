import type { Child } from 'hono/jsx';

/** What every drawing begins with: it is one image, with a name and, in a sentence, what it shows. */
export type Drawn = { id: string; title: string; desc: string };

/** @param rows it is made of rows, each with its number at the end: not so wide that the eye loses its row */
export function Plot({
  id,
  title,
  desc,
  height,
  rows,
  children,
}: Drawn & { height: number; rows?: boolean; children: Child }) {
  return (
    <svg class={rows ? 'plot rows' : 'plot'} role="img" aria-labelledby={`${id}-title ${id}-desc`} height={height}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {children}
    </svg>
  );
}

/** Names the marks of a drawing by a sample of each; a line's is long enough for its dashes. */
export const Legend = ({ entries }: { entries: readonly { mark: string; label: string }[] }) => (
  <ul class="legend" aria-hidden="true">
    {entries.map(({ mark, label }) => {
      const isLine = mark.startsWith('trace');
      const width = isLine ? 34 : 16;
      return (
        <li>
          <svg width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true" focusable="false">
            <g class="plot">
              {isLine ? (
                <line class={mark} x1="0" x2={width} y1="6" y2="6" />
              ) : (
                <rect class={mark} width={width} height="12" rx="2" />
              )}
            </g>
          </svg>
          {label}
        </li>
      );
    })}
  </ul>
);

/** A part as the percent that SVG takes, with two digits. @param share 0 to 1 */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
