/** The most moments that any window of a second holds, wherever it begins. @param times milliseconds, in order */
export function mostInASecond(times: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [at, time] of times.entries()) {
    while (time - (times[from] ?? time) >= 1000) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
