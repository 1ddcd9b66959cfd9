/** A running estimate of how long something takes, from which one begins early enough. Milliseconds. */
export type LeadTime = { readonly mean: number; readonly spread: number };

export const firstLead: LeadTime = { mean: 30, spread: 15 };

const least = 5;
/** What takes longer than this is an accident, and says nothing of the next. */
const most = 2000;

/** Takes one more measurement in. Source: V. Jacobson, "Congestion Avoidance and Control" (1988): gains of 1/8 and 1/4. */
export function learn({ mean, spread }: LeadTime, took: number): LeadTime {
  const off = Math.min(took, most) - mean;
  return { mean: mean + off / 8, spread: spread + (Math.abs(off) - spread) / 4 };
}

/** By how much to begin earlier, so that it is done in time nearly always. */
export const leadOf = ({ mean, spread }: LeadTime): number => Math.min(most, Math.max(least, mean + 3 * spread));
