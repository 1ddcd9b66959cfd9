import type { TargetSettings } from '../../games/index.ts';
import type { Language } from '../../kernel/i18n.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { mailCode, trackingCode } from '../../kernel/tokens.ts';
import { targetsFrom } from '../targets/promise.ts';
import type { Priority, Team } from '../task.ts';
import { agentWord, type PlaceValues, playerWord, timeWord } from './places.ts';

/** What the places of a playbook are filled from. */
export type PlaceFacts = {
  taskId: string;
  priority: Priority;
  team: Team;
  /** The last question that the player was asked, if any. */
  verificationId?: string | undefined;
  nickname?: string | undefined;
  /** IANA zone of the player. */
  timezone?: string | undefined;
  game: { name: string; supportAddress: string; targets?: TargetSettings | undefined };
  /** As they signed in. */
  agent: string;
};

/**
 * The values of the places in a language. The time is what a contact made now promises: by then the player hears from us next.
 * Without a question the code that proves us is the start of the case code, which stands in every mail of the case.
 * @param now milliseconds
 */
export function placeValues(keys: Keys, facts: PlaceFacts, language: Language, now: number): PlaceValues {
  const { taskId, priority, team, verificationId, nickname, timezone, game, agent } = facts;
  const code = trackingCode(keys, taskId);
  return {
    player: playerWord(nickname, language),
    game: game.name,
    code,
    mailCode: verificationId === undefined ? (code.split('-')[0] ?? code) : mailCode(keys, verificationId),
    agent: agentWord(agent),
    time: timeWord(targetsFrom(priority, team, now, game.targets).nextUpdate, language, timezone),
    support: game.supportAddress,
  };
}
