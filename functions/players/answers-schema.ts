import { z } from 'zod';
import { playerPatch } from './contact.ts';
import { heldFields } from './held-address.ts';
import { playerIdSchema } from './player-id.ts';
import { protections } from './state.ts';

const instant = z.iso.datetime();

/** A change of address that waits for a person's approval: which fields, not what they would become. */
export const heldChangeView = z.strictObject({ fields: z.array(z.enum(heldFields)), since: instant });

/** A player's contact details, as the game itself gave them. */
export const playerView = playerPatch
  .extend({ playerId: playerIdSchema, updatedAt: instant, heldChange: heldChangeView.optional() })
  .meta({ id: 'Player' });
export type PlayerView = z.infer<typeof playerView>;

/** What a game asks before a trade. */
export const protectionView = z
  .strictObject({ protection: z.enum(protections), since: instant, reasons: z.array(z.string()) })
  .meta({ id: 'Protection' });
export type ProtectionView = z.infer<typeof protectionView>;

/** Rows of one kind. Their fields are those that the person's own data happen to have. */
export const exportedRows = z.strictObject({
  purpose: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())),
});

/** Everything known of a player, by kind of row. */
export const playerExport = z
  .strictObject({ playerId: playerIdSchema, exportedAt: instant, records: z.record(z.string(), exportedRows) })
  .meta({ id: 'PlayerExport' });
export type PlayerExport = z.infer<typeof playerExport>;
