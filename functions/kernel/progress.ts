/** Says how far a stage is, 0 to 1. */
export type Report = (done: number) => void;

export type Progress = {
  /** Begins a stage that takes about `share` of the whole (the shares add up to 1). */
  stage: (label: string, share: number) => Report;
  end: (message: string) => void;
};

type Screen = { isTTY?: boolean; write: (text: string) => unknown };

const barWidth = 30;

/** A bar on a terminal; elsewhere one line a stage, so that a build log stays readable. */
export function createProgress(screen: Screen): Progress {
  let before = 0;
  let current = 0;
  let shown = -1;
  const draw = (label: string, done: number) => {
    const percent = Math.min(100, Math.round((before + current * done) * 100));
    if (percent === shown) return;
    shown = percent;
    const filled = Math.round((percent / 100) * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    screen.write(`\r\u001b[2K${bar} ${String(percent).padStart(3)} %  ${label}`);
  };
  return {
    stage: (label, share) => {
      before += current;
      current = share;
      if (!screen.isTTY) {
        screen.write(`${label}\n`);
        return () => {};
      }
      draw(label, 0);
      return (done) => draw(label, done);
    },
    end: (message) => screen.write(screen.isTTY ? `\r\u001b[2K${message}\n` : `${message}\n`),
  };
}
