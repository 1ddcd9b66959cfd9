import type { ServerResponse } from 'node:http';
import { html } from 'hono/html';
import { plainAnswer } from '../http/function-answer.ts';
import { sendJson, sendPage } from '../http/page.ts';
import type { InboxMail } from '../ses/mail.ts';
import type { MailStore } from '../ses/mail-store.ts';

const mostInJson = 1000;
const mostOnPage = 200;

/** A mail's own HTML: links open beside the inbox, nothing runs, and nothing is fetched. */
function sendMailHtml(response: ServerResponse, mail: InboxMail): void {
  const policy =
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    .end(`<base target="_blank">${mail.html}`);
}

const listPage = (mails: readonly InboxMail[], to: string) => html`<main><h1>Local inbox</h1>
<form><label>Only mail to <input name="to" type="email" value="${to}"></label><button>Show</button></form>
${mails.length === 0 ? html`<p>No mail yet. Mail that the service sends shows up here; reload to look again.</p>` : ''}
<ul>${mails.map(
  (mail) => html`<li><a href="/local/inbox/${mail.id}">${mail.subject || '(no subject)'}</a><br>
<small>to ${mail.to}, <time datetime="${mail.date}">${mail.date}</time></small></li>`,
)}</ul></main>`;

const mailPage = (mail: InboxMail) => html`<main><p><a href="/local/inbox">All mail</a></p>
<h1>${mail.subject || '(no subject)'}</h1>
<dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to}</dd><dt>Date</dt><dd>${mail.date}</dd></dl>
${
  mail.html
    ? html`<iframe title="The mail as HTML" src="/local/inbox/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    : ''
}
<h2>As text</h2><pre>${mail.text}</pre>
<details><summary>Headers</summary><dl>${Object.entries(mail.headers).map(
  ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
)}</dl></details></main>`;

/** The inbox of this machine: every mail that the service sent. @param path after `/local/inbox` */
export async function answerInbox(
  store: MailStore,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const to = query.get('to')?.trim() || undefined;
  if (path === '.json') return sendJson(response, 200, { messages: store.list(to, mostInJson) });
  if (path === '' || path === '/') {
    return sendPage(response, { title: 'Local inbox', body: listPage(store.list(to, mostOnPage), to ?? '') });
  }
  const [, id = '', part] = path.split('/');
  const mail = store.find(id);
  if (!mail) return plainAnswer(response, 404, 'Not Found');
  if (part === 'html') return sendMailHtml(response, mail);
  return sendPage(response, { title: mail.subject, body: mailPage(mail) });
}
