import { resolve } from 'node:path';
import { z } from 'zod';
import { openAddressBook } from '../detection/index.ts';
import { readConfig, required } from '../kernel/config.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { loadKeys } from '../kernel/secrets.ts';
import type { Deps } from './deps.ts';

const share = z.coerce.number({ error: 'is no number' }).positive();
const config = readConfig({
  ...{ [env.addressFile]: required, LAMBDA_TASK_ROOT: required },
  ...{ [env.askedPer100]: share, [env.callsPer10000]: share },
});
const budget = { askedPer100: Number(config[env.askedPer100]), callsPer10000: Number(config[env.callsPer10000]) };
const db = openDatabase('activity', 'players', 'verification', 'outreach', 'mail', 'games');
const book = openAddressBook(resolve(config.LAMBDA_TASK_ROOT as string, config[env.addressFile] as string));

/** What both ways in stand on; loaded once per function instance. */
export const liveDeps = async (): Promise<Deps> => ({ db, book, budget, keys: await loadKeys() });
