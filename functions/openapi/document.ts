import { createDocument } from 'zod-openapi';
import { gameForm, gameView, keyForm, newKeyView } from '../games/index.ts';
import { activityWords } from './activity-words.ts';
import { announcementWords } from './announcements-words.ts';
import { auditWords } from './console-paths.ts';
import { apiExamples } from './examples.ts';
import { gamesWords } from './games-words.ts';
import { helpLibraryWords } from './help-words.ts';
import { openapiWords } from './openapi-paths.ts';
import { tags } from './operation.ts';
import { operations } from './operations.ts';
import { outreachWords } from './outreach-words.ts';
import { ownershipWords } from './ownership-words.ts';
import { pathsOf } from './paths.ts';
import { playbookWords } from './playbooks-words.ts';
import { playerPageWords } from './player-pages-paths.ts';
import { playersWords } from './players-words.ts';
import { preferencesWords } from './preferences-paths.ts';
import { publicPageWords } from './public-pages-paths.ts';
import { problemWords } from './refusals.ts';
import { reportWords } from './reports-words.ts';
import { rosterWords } from './roster-words.ts';
import { securitySchemes } from './security.ts';
import { verificationWords } from './verification-paths.ts';
import { webhookWords } from './webhook-words.ts';
import { webhooks } from './webhooks.ts';
import { markWords, placeWords } from './words.ts';

const allWords = [
  ...activityWords,
  ...playersWords,
  ...outreachWords,
  ...ownershipWords,
  ...playerPageWords,
  ...preferencesWords,
  ...announcementWords,
  ...helpLibraryWords,
  ...publicPageWords,
  ...gamesWords,
  ...playbookWords,
  ...rosterWords,
  ...reportWords,
  ...verificationWords,
  ...auditWords,
  ...openapiWords,
  ...webhookWords,
  ...problemWords,
];

const description = [
  'Doorward notices unfamiliar sign-ins of players, asks the player "was this you?", and puts the risky cases on an agent’s list. Game servers report events and are answered at once; later news comes to them as callbacks.',
  'Times are RFC 3339; what we write is in UTC. Lists are paged: `limit` (1 to 100) and the opaque `cursor` of the answer before. Refusals are problem documents (RFC 9457). Above the rate of the whole stage, the gateway itself answers 429.',
].join('\n\n');

/** What the rooms have not named themselves. */
const schemas = { Game: gameView, GameSettings: gameForm, NewKey: newKeyView, KeyTerm: keyForm };

/**
 * Leaves out patterns that help no reader: of times, whose format says in two words what two hundred characters say, and with Unicode
 * classes, which many languages' validators read otherwise or not at all. The words of the field say the same.
 */
const dropPattern = ({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }): void => {
  if (jsonSchema.format === 'date-time' || jsonSchema.pattern?.includes('\\p{')) delete jsonSchema.pattern;
};

/**
 * The API as OpenAPI 3.1, made from the schemas that check the requests.
 * @param now for the times in the examples
 * @param publicUrl where the API is; without it, where the document was found
 */
export function describeApi(now: Date, publicUrl: string | undefined): Record<string, unknown> {
  const mark = markWords(allWords);
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Doorward', version: '1', description },
      ...(publicUrl === undefined ? {} : { servers: [{ url: publicUrl }] }),
      tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
      paths: pathsOf(operations, apiExamples(now)),
      webhooks,
      components: { securitySchemes, schemas },
    },
    {
      override(rendered) {
        mark(rendered);
        dropPattern(rendered);
      },
    },
  );
  return placeWords(document, allWords) as Record<string, unknown>;
}
