import { answerInbox } from '../inbox/inbox.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { MailStore } from '../ses/mail-store.ts';
import type { Answerer } from './api.ts';
import { plainAnswer } from './function-answer.ts';
import { queryOf } from './page.ts';

const issuerPath = '/local/oidc';
const inboxPath = '/local/inbox';

/** What only this machine has: the inbox and the sign-in. */
export function createLocalPages(issuer: Pick<Issuer, 'answer'>, store: MailStore): Answerer {
  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path.startsWith(`${issuerPath}/`)) return issuer.answer(request, response, path.slice(issuerPath.length));
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && path.startsWith(inboxPath)) {
      return answerInbox(store, response, path.slice(inboxPath.length), queryOf(request));
    }
    plainAnswer(response, 404, 'Not Found');
  };
}
