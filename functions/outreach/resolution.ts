import type { Observation, ObservedDevice, Profile } from '../detection/index.ts';
import type { OpenQuestion, PlayerState } from '../players/index.ts';
import type { Evidence, Outcome } from './task.ts';

/** What an outcome does beyond closing the case. */
type Effect = {
  /** Whether the sign-ins of the case were the player's and become habits, or an intruder's whose device is never to be learned. */
  signIns: 'learned' | 'denied' | 'left';
  /** What becomes of the questions of the case. Kept as denied, they go on telling against the device. */
  questions: 'dropped' | 'denied' | 'kept';
  /** Whether trades are free again. */
  frees: boolean;
  /** Whether the player is written to: after a false alarm only if they noticed it, and never where they cannot be reached. */
  mails: 'always' | 'if_reached' | 'never';
};

export const effects: Readonly<Record<Outcome, Effect>> = {
  was_player: { signIns: 'learned', questions: 'dropped', frees: true, mails: 'always' },
  false_alarm: { signIns: 'learned', questions: 'dropped', frees: true, mails: 'if_reached' },
  secured: { signIns: 'denied', questions: 'denied', frees: true, mails: 'always' },
  lost: { signIns: 'left', questions: 'kept', frees: false, mails: 'always' },
  unreachable: { signIns: 'left', questions: 'kept', frees: false, mails: 'never' },
  closed_with_care: { signIns: 'left', questions: 'kept', frees: false, mails: 'never' },
};

/** What detection lets us do to a player's habits. */
export type Teaching = {
  learn: (profile: Profile | undefined, observation: Observation) => Profile;
  deny: (profile: Profile | undefined, device: ObservedDevice, at: number) => Profile;
  forgive: (profile: Profile | undefined, device: ObservedDevice) => Profile;
};

/** Takes one sign-in into the habits, or its device out of them. A device that the player had denied by mistake must be forgiven first. */
function taught({ learn, deny, forgive }: Teaching, how: 'learned' | 'denied', now: number) {
  return (profile: Profile | undefined, signIn: Observation): Profile =>
    how === 'denied' ? deny(profile, signIn.device, now) : learn(forgive(profile, signIn.device), signIn);
}

/** The devices with an id that signed in, as an outcome tells of them: what was found out about them counts for other accounts, too. */
export function devicesOf(
  outcome: Outcome,
  evidence: readonly Evidence[],
): { devices: string[]; were: 'honest' | 'denied' } {
  const { signIns } = effects[outcome];
  const observed = evidence
    .flatMap(({ observations }) => observations)
    .filter(({ type }) => type === 'login.succeeded');
  const ids = signIns === 'left' ? [] : observed.flatMap(({ device }) => device.id ?? []);
  return { devices: [...new Set(ids)], were: signIns === 'denied' ? 'denied' : 'honest' };
}

const isOf = (evidence: readonly Evidence[], question: OpenQuestion): boolean =>
  evidence.some(
    ({ verificationId, observations }) =>
      verificationId === question.verificationId ||
      observations.some(({ at, address }) => at === question.at && address === question.address),
  );

/**
 * The player's state after a case was closed.
 * @param evidence of the opening and of everything that joined
 * @param now milliseconds
 */
export function settleState(
  state: PlayerState,
  taskId: string,
  outcome: Outcome,
  evidence: readonly Evidence[],
  teaching: Teaching,
  now: number,
): PlayerState {
  const { signIns, questions, frees } = effects[outcome];
  const observed = evidence.flatMap(({ observations }) => observations);
  const inOrder = observed.filter(({ type }) => type === 'login.succeeded').toSorted((one, other) => one.at - other.at);
  const profile =
    signIns === 'left'
      ? state.profile
      : inOrder.reduce<Profile | undefined>(taught(teaching, signIns, now), state.profile);
  const asked = state.questions.flatMap((question) => {
    if (questions === 'kept' || !isOf(evidence, question)) return [question];
    return questions === 'denied' ? [{ ...question, denied: true }] : [];
  });
  const changes = frees && state.protection.level !== 'normal';
  return {
    ...state,
    profile,
    questions: asked,
    protection: changes ? { level: 'normal', since: now, reasons: [] } : state.protection,
    taskId: state.taskId === taskId ? undefined : state.taskId,
    closed: { taskId, at: now },
  };
}
