import { z } from 'zod';
import type { Operations } from './operation.ts';

export const consoleOperations = {
  showConsole: {
    method: 'get',
    path: '/console',
    caller: 'anyone',
    tag: 'pages',
    summary: 'The console for staff',
    description: 'A page for people. What it does is done through the calls of this document.',
    answers: { 200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } } },
    refusals: [],
  },
} as const satisfies Operations;
