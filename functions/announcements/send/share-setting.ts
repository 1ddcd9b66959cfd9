import { z } from 'zod';

/** Hundredths of the account's rate and quota that announcements may use. */
export const shareSetting = z.coerce.number().int().min(1).max(100);
