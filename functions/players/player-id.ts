import { z } from 'zod';

/** A player's id as the game writes it: 1–128 printable characters. */
export const playerIdSchema = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u, 'must be printable characters');
