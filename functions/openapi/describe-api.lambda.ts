import { z } from 'zod';
import { readConfig } from '../kernel/config.ts';
import { env } from '../kernel/env.ts';
import { httpFunction } from '../kernel/http.ts';
import { describeApi } from './document.ts';
import { onceMade } from './once-made.ts';

const config = readConfig({ [env.publicUrl]: z.string().optional() });
const text = onceMade(() => JSON.stringify(describeApi(new Date(), config[env.publicUrl])));

export const handler = httpFunction(async () => ({
  status: 200,
  text: text(),
  headers: { 'content-type': 'application/json' },
}));
