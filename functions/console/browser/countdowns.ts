import { countdown, nearness } from '../frame/countdown.ts';

/** Sets every `<time data-due>` anew: its words, and how near it is. @param now milliseconds */
function tick(now: number): void {
  const { lang } = document.documentElement;
  const { in: ahead = '', late = '' } = document.body.dataset;
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-due]')) {
    const at = Number(time.dataset.due);
    const text = countdown(at, now, lang, { in: ahead, late });
    if (time.textContent !== text) time.textContent = text;
    const near = nearness(at, now);
    time.classList.toggle('late', near === 'late');
    time.classList.toggle('soon', near === 'soon');
  }
}

/** Keeps the countdowns going, once a second. */
export function runCountdowns(now: () => number): void {
  tick(now());
  setInterval(() => tick(now()), 1000);
  document.addEventListener('htmx:afterSwap', () => tick(now()));
}
