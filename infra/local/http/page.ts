import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, raw } from 'hono/html';

export type Markup = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; --line: #8884; --soft: #8881; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 56rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } ul { list-style: none; padding: 0; } li { border-top: 1px solid var(--line); padding: .6rem 0; }
pre { white-space: pre-wrap; background: var(--soft); padding: .8rem; border-radius: .4rem; }
iframe { width: 100%; height: 40rem; border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
label { display: block; margin: .6rem 0; } input { font: inherit; padding: .4rem; width: 100%; box-sizing: border-box; }
button { font: inherit; padding: .5rem 1rem; } dt { font-weight: 600; } dd { margin: 0 0 .4rem; } small { opacity: .8; }
`;

/** A page of this machine: readable in light and dark, from 320 pixels on, without script. */
export async function sendPage(
  response: ServerResponse,
  page: { status?: number; title: string; body: Markup; formTo?: string },
): Promise<void> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<style>${raw(style)}</style>
</head>
<body>${page.body}</body>
</html>`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self' ${page.formTo ?? ''}; frame-ancestors 'none'; base-uri 'none'`;
  response
    .writeHead(page.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .end(String(text));
}

export function sendJson(response: ServerResponse, status: number, content: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(content));
}

/** The query of a request. */
export const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '/', 'http://local').searchParams;
