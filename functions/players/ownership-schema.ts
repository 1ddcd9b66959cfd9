import { z } from 'zod';
import { oneLine } from '../kernel/text.ts';
import { answerForms, normalisedAnswer } from './ownership-answer.ts';
import { knownQuestion } from './ownership-questions.ts';
import { playerIdSchema } from './player-id.ts';

const mostFacts = 20;
const labelLimit = 120;

const shared = {
  question: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be a key such as first_nickname'),
  label: z
    .string()
    .max(labelLimit)
    .overwrite((text) => oneLine(text, labelLimit))
    .min(1, 'has no words')
    .optional(),
  form: z.enum(answerForms).optional(),
  visibleInGame: z.boolean().optional(),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
};

const hashed = z.strictObject({
  ...shared,
  kind: z.literal('hash'),
  salt: z.string().regex(/^(?:[0-9a-fA-F]{2}){16,64}$/, 'must be 16 to 64 bytes in hexadecimal'),
  hash: z.string().regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256 in hexadecimal'),
});

const hinted = z.strictObject({ ...shared, kind: z.literal('hint'), hint: z.string().min(1).max(64) });

/** One fact as a game sends it. */
const sentFact = z.discriminatedUnion('kind', [hashed, hinted]).superRefine((fact, context) => {
  const known = knownQuestion(fact.question);
  const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (known && fact.label !== undefined) fault('label', 'is only for questions of your own');
  if (known && fact.form !== undefined) fault('form', 'is only for questions of your own');
  if (!known && fact.label === undefined) fault('label', 'is needed for a question of your own: what the agent asks');
  const form = known?.form ?? fact.form ?? 'text';
  if (fact.kind === 'hint' && normalisedAnswer(form, fact.hint) === undefined)
    fault('hint', `cannot be read as ${form}`);
});
export type SentFact = z.infer<typeof sentFact>;

const twice = (facts: readonly { question: string }[]) =>
  facts.findIndex(({ question }, place) => facts.findIndex((other) => other.question === question) !== place);

/** The body of `PUT /v1/players/{playerId}/ownership-facts`: all facts of the player, in place of those before. */
export const ownershipFactsBody = z
  .strictObject({ facts: z.array(sentFact).max(mostFacts) })
  .superRefine(({ facts }, context) => {
    const place = twice(facts);
    if (place >= 0)
      context.addIssue({ code: 'custom', path: ['facts', place, 'question'], message: 'stands here twice' });
  })
  .meta({ id: 'OwnershipFacts' });

/** What is answered of facts: which there are, never what they say. */
export const ownershipFactsView = z
  .strictObject({
    playerId: playerIdSchema,
    facts: z.array(z.strictObject({ question: z.string(), setAt: z.iso.datetime() })),
  })
  .meta({ id: 'OwnershipFactsKept' });
export type OwnershipFactsView = z.infer<typeof ownershipFactsView>;

export const hashedFact = hashed;
export const hintedFact = hinted;
