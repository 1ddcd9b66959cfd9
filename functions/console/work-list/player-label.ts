import { oneLine } from '../../kernel/text.ts';

/**
 * A player in the list: the game's id, without its middle if it is a mail address. Names stay on the page of the case, whose reading is
 * noted; the list is looked at all day.
 */
export function playerLabel(playerId: string): string {
  const at = playerId.indexOf('@');
  return at < 0 ? oneLine(playerId, 32) : `${oneLine(playerId, 200).slice(0, 1)}•••@•••`;
}
