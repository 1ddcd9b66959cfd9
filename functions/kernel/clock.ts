/** Now, in milliseconds since 1970. Pure code takes the time as an argument; only entries hold a clock. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Milliseconds as the RFC 3339 text of the contract, in UTC. */
export const rfc3339 = (at: number): string => new Date(at).toISOString();
