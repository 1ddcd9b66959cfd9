import { hour, minute } from '../../functions/kernel/clock.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { putRows, transact } from '../../functions/kernel/dynamo.ts';
import { linkToken } from '../../functions/kernel/tokens.ts';
import { factOf } from '../../functions/outreach/reports/fact.ts';
import { factWrite } from '../../functions/outreach/reports/fact-store.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import type { Rating, Solved } from '../../functions/outreach/survey/survey.ts';
import { findSurvey, saveAnswer, surveyWrites } from '../../functions/outreach/survey/survey-store.ts';
import type { Outcome, Task } from '../../functions/outreach/task.ts';
import { aliasRow, newTaskWrite, stepWrite } from '../../functions/outreach/task-store.ts';
import { testKeys } from './games.ts';
import { evidence, task } from './outreach-cases.ts';

/** A case that was worked to its end. */
export type ClosedCase = {
  task: Task;
  /** All of its steps, the closing one last. */
  steps: Step[];
  asked: boolean;
  survey?: { rating: Rating; solved: Solved; comment?: string; after: number };
};

type Wanted = Partial<Task> & {
  resolvedAt: number;
  /** When each attempt was made, in milliseconds, how, and what came of it. */
  tries?: readonly [at: number, channel: string, outcome: string][];
  signals?: readonly string[];
  note?: string;
  asked?: boolean;
};

const signalOf = (code: string) => ({ code, weight: 1, facts: {}, detail: `Because of ${code}.` });

const step = (at: number, what: Step['what'], about: Step['about'] = {}): Step => ({
  at,
  by: 'an@demo.example',
  what,
  about,
});

/** A closed case with what a test says of it; its targets are those of its priority. */
export function closedCase({ tries = [], signals = ['new_device'], note, asked = false, ...more }: Wanted): ClosedCase {
  const { resolvedAt, outcome = 'secured' } = more;
  const contactedAt = more.contactedAt ?? tries[0]?.[0];
  const closing = step(resolvedAt, 'resolved', note === undefined ? { outcome } : { outcome, note });
  return {
    task: task({
      evidence: evidence(more.openedAt, { signals: signals.map(signalOf) }),
      assignee: { id: 'a-1', name: 'an@demo.example' },
      state: 'resolved',
      ...more,
      ...{ outcome, contactedAt },
    }),
    steps: [...tries.map(([at, channel, ended]) => step(at, 'attempted', { channel, outcome: ended })), closing],
    asked,
  };
}

export const factFrom = ({ task, steps, asked }: ClosedCase) => factOf(task, steps, asked, task.resolvedAt ?? 0);

/** Numbers that look random and are the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks by weight. */
const pick = <One>(from: readonly (readonly [One, number])[], roll: number): One => {
  const all = from.reduce((sum, [, weight]) => sum + weight, 0);
  let left = roll * all;
  const found = from.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (found ?? from.at(-1) ?? from[0])?.[0] as One;
};

const comments: Record<string, readonly string[]> = {
  en: ['Thank you, you were quick and kind.', 'It took three calls until somebody could help me.'],
  vi: ['Cảm ơn bạn đã gọi ngay, mình đỡ lo hẳn.', 'Chờ hơi lâu nhưng cuối cùng cũng lấy lại được tài khoản.'],
  'zh-Hans': ['客服很耐心，账号当天就找回来了。', '希望下次能更快一点。'],
  it: ['Gentilissimi, ho riavuto tutto in un’ora.', 'Ho dovuto aspettare troppo al telefono.'],
};

const signalMix = [
  ['new_device', 9],
  ['new_country', 5],
  ['hosting_network', 4],
  ['impossible_travel', 3],
  ['new_language', 2],
  ['failure_burst', 2],
  ['asset_after_suspect', 1],
] as const;

/**
 * Cases as a small team closes them: more in the evening, slower at night, false alarms where only a device was new. The same for the same
 * seed.
 * @param at when each day begins, in milliseconds
 */
export function believableCases(gameId: string, days: readonly number[], perDay: number, seed = 7): ClosedCase[] {
  const roll = dice(seed);
  return days.flatMap((dayStart, nth) =>
    Array.from({ length: Math.round(perDay * (0.6 + 0.8 * roll())) }, (_, number): ClosedCase => {
      const language = pick(
        [
          ['vi', 5],
          ['en', 3],
          ['zh-Hans', 2],
          ['it', 1],
        ] as const,
        roll(),
      );
      const team = pick(
        [
          ['account_security', 3],
          ['player_support', 1],
        ] as const,
        roll(),
      );
      const priority = pick(
        [
          ['low', 1],
          ['normal', 4],
          ['high', 3],
          ['urgent', 1],
        ] as const,
        roll(),
      );
      const kind = pick(
        [
          ['suspicious', 4],
          ['denied', 4],
          ['unanswered', 2],
          ['undeliverable', 1],
          ['mail_cap', 1],
        ] as const,
        roll(),
      );
      const openedAt =
        dayStart +
        Math.floor(
          (pick(
            [
              [8, 1],
              [12, 2],
              [15, 2],
              [18, 3],
              [20, 4],
            ] as const,
            roll(),
          ) +
            roll() * 3) *
            hour,
        );
      const signals = [...new Set([pick(signalMix, roll()), pick(signalMix, roll())])];
      const harmless = signals.length === 1 && signals[0] === 'new_device';
      const outcome: Outcome = pick(
        [
          ['was_player', harmless ? 6 : 2],
          ['secured', 5],
          ['false_alarm', harmless ? 5 : 1],
          ['unreachable', 1],
          ['lost', 0.4],
          ['closed_with_care', 0.2],
        ],
        roll(),
      );
      const first = openedAt + Math.floor((4 + 70 * roll() ** 2) * minute);
      const count = 1 + Math.floor(roll() ** 2 * 4);
      const tries = Array.from({ length: count }, (_, attempt): [number, string, string] => {
        const last = attempt === count - 1;
        const channel = pick(
          [
            ['phone', 5],
            ['in_game', 2],
            ['mail', 2],
            ['chat', 1],
          ] as const,
          roll(),
        );
        const ended =
          last && outcome !== 'unreachable'
            ? 'reached'
            : pick(
                [
                  ['no_answer', 4],
                  ['call_back', 1],
                ] as const,
                roll(),
              );
        return [first + attempt * 2 * hour, channel, ended];
      });
      const resolvedAt = (tries.at(-1)?.[0] ?? first) + Math.floor((10 + 50 * roll()) * minute);
      const id = `${gameId}${nth}x${number}`;
      const one = closedCase({
        ...{ gameId, taskId: `t_${id}`, player: `player-${id}`, playerId: `p-${id}`, language, team, priority, kind },
        ...{ openedAt, resolvedAt, outcome, signals, tries, asked: outcome !== 'unreachable' },
        ...(outcome === 'was_player' ? { note: notes[number % notes.length] } : {}),
        targets: { firstContact: openedAt + hour, nextUpdate: openedAt + 24 * hour, resolution: openedAt + 8 * hour },
      });
      if (outcome === 'unreachable' || roll() > 0.45) return one;
      const rating = pick<Rating>(
        [
          [5, 5],
          [4, 3],
          [3, 1.5],
          [2, 0.6],
          [1, 0.6],
        ],
        roll(),
      );
      const solved = pick<Solved>(
        [
          ['yes', rating * 2],
          ['partly', 2],
          ['no', 6 - rating],
        ],
        roll(),
      );
      const said =
        roll() > 0.5
          ? {
              comment: pick(
                (comments[language] ?? []).map((text) => [text, 1] as const),
                roll(),
              ),
            }
          : {};
      return { ...one, survey: { rating, solved, after: Math.floor(roll() * 20 * hour), ...said } };
    }),
  );
}

const notes: readonly string[] = [
  'New phone, bought yesterday; moved everything over from the old one.',
  'Plays from her parents’ house in the holidays, same Wi-Fi as every summer.',
  'Uses a VPN of his company since Monday, mai.tran@example.example confirmed it by phone +84 901 234 512.',
];

/** The case itself with its steps, for what is read from it later. */
async function storeCase(db: Database, { task, steps }: ClosedCase): Promise<void> {
  const at = task.resolvedAt ?? 0;
  await putRows(db, [aliasRow(testKeys, task, at)]);
  const written = steps.map((one, nth) => stepWrite(db, task, one, String(nth)));
  if ((await transact(db, [newTaskWrite(db, testKeys, task, at), ...written])) !== 'done')
    throw new Error('the case was not stored');
}

/** Stores a closed case as closing it would: its fact, and what the player answered. */
export async function storeClosed(db: Database, one: ClosedCase, withCase = false): Promise<void> {
  if (withCase) await storeCase(db, one);
  const { task, steps, survey } = one;
  const { resolvedAt = 0 } = task;
  const offered = survey && (await surveyWrites(db, testKeys, { ...task, reachedAt: resolvedAt }, steps, resolvedAt));
  await transact(db, [factWrite(db, task, steps, one.asked, resolvedAt), ...(offered?.writes ?? [])]);
  if (!survey || !offered) return;
  const token = linkToken(testKeys, 'survey', offered.surveyId);
  const offer = await findSurvey(db, token);
  if (!offer) throw new Error('the survey is not there');
  await saveAnswer(db, token, offer, survey, resolvedAt + survey.after);
}
