import { resolve } from 'node:path';
import { openAddressBook } from '../detection/index.ts';
import { readConfig, required } from '../kernel/config.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { loadKeys } from '../kernel/secrets.ts';
import type { Deps } from './deps.ts';

const config = readConfig({ [env.addressFile]: required, LAMBDA_TASK_ROOT: required });
const db = openDatabase('activity', 'players', 'verification', 'outreach', 'mail', 'games');
const book = openAddressBook(resolve(config.LAMBDA_TASK_ROOT as string, config[env.addressFile] as string));

/** What both ways in stand on; loaded once per function instance. */
export const liveDeps = async (): Promise<Deps> => ({ db, book, keys: await loadKeys() });
