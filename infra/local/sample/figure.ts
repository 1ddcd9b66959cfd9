/** What came back for an event: a verdict, or why there was none. */
export type Outcome = 'familiar' | 'verify' | 'outreach' | 'duplicate' | 'conflict' | 'quarantined' | 'invalid';

/** Whose event it was: a person's own, or an attacker's. */
export type Kind = 'past' | 'ordinary' | 'attack';

export type Figure = {
  phase: 'teaching' | 'live' | 'stopped';
  /** Events sent and answered. */
  posted: number;
  outcomes: Record<Kind, Partial<Record<Outcome, number>>>;
  /** Times that the service asked to wait or did not answer. */
  waits: number;
  /** Requests that were refused for good; none in a healthy stack. */
  refused: number;
  /** The last attack, for the one line that a newcomer looks for. */
  lastAttack: { playerId: string; country: string; outcome: Outcome } | undefined;
};

export const newFigure = (): Figure => ({
  phase: 'teaching',
  posted: 0,
  outcomes: { past: {}, ordinary: {}, attack: {} },
  waits: 0,
  refused: 0,
  lastAttack: undefined,
});

export function count(figure: Figure, kind: Kind, outcome: Outcome): void {
  figure.posted += 1;
  const counts = figure.outcomes[kind];
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}

const listed = (counts: Partial<Record<Outcome, number>>): string => {
  const parts = Object.entries(counts).map(([outcome, times]) => `${times} ${outcome}`);
  return parts.length > 0 ? parts.join(', ') : 'none yet';
};

/** The figure in four lines. */
export function figureLines(figure: Figure): string[] {
  const { outcomes, lastAttack } = figure;
  const trouble = [
    figure.waits > 0 ? `waited ${figure.waits} times` : '',
    figure.refused > 0 ? `${figure.refused} requests refused` : '',
  ].filter((part) => part !== '');
  const last = lastAttack
    ? `; the last on ${lastAttack.playerId} from ${lastAttack.country}: ${lastAttack.outcome}`
    : '';
  return [
    `${figure.posted} events posted (${figure.phase})${trouble.length > 0 ? `, ${trouble.join(', ')}` : ''}`,
    `  past days   ${listed(outcomes.past)}`,
    `  players     ${listed(outcomes.ordinary)}`,
    `  attackers   ${listed(outcomes.attack)}${last}`,
  ];
}
