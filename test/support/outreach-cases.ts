import type { Observation } from '../../functions/detection/index.ts';
import { openTask } from '../../functions/outreach/open.ts';
import type { Evidence, Task, TaskOpening } from '../../functions/outreach/task.ts';

/** Monday, 1 June 2026, 09:00 UTC. */
export const monday = Date.UTC(2026, 5, 1, 9);

/** A sign-in from a rented server, in milliseconds at `at`. */
export function signIn(at: number, address = 'adr-a'): Observation {
  return {
    at,
    type: 'login.succeeded',
    block: `block-of-${address}`,
    address,
    facts: {
      asn: 24940,
      network: 'Hetzner Online GmbH',
      kind: 'hosting',
      country: 'DE',
      place: 'Falkenstein',
      latitude: 50.47,
      longitude: 12.37,
      accuracyKm: 20,
    },
    device: {
      id: 'device-b',
      model: 'generic',
      os: 'windows',
      client: 'chrome',
      label: 'Windows 11, Chrome 142',
      language: 'de',
      timezone: 'Europe/Berlin',
    },
    session: 'session-1',
  };
}

export const evidence = (at = monday, more: Partial<Evidence> = {}): Evidence => ({
  signals: [
    { code: 'new_device', weight: 1.8, detail: 'The player has not used this device before: Windows 11, Chrome 142.' },
    { code: 'new_country', weight: 2.1, detail: 'The player has never signed in from Germany before.' },
    { code: 'hosting', weight: 1.2, detail: 'The address belongs to a data centre: Hetzner Online GmbH.' },
  ],
  observations: [signIn(at)],
  eventIds: ['event-0001'],
  verificationId: 'v_0001',
  ...more,
});

export const opening = (more: Partial<TaskOpening> = {}): TaskOpening => ({
  taskId: 't_ABCDEFGHIJKLMNOPQRSTUV',
  gameId: 'demo',
  player: 'player-key-of-mai-0001',
  playerId: 'mai-0901',
  kind: 'denied',
  score: 0.8,
  evidence: evidence(),
  locale: 'vi-VN',
  ...more,
});

export const task = (more: Partial<Task> = {}): Task => ({ ...openTask(opening(), monday), ...more });
