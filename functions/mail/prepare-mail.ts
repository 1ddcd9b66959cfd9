import { oneLine } from '../kernel/text.ts';
import { brandColor } from './brand-color.ts';
import { caseClosedMail, caseOpenedMail } from './case-mails.ts';
import { caseMessageMail, replyAddress } from './case-message.ts';
import { addressKey, sendableAddress } from './mail-address.ts';
import type { Brand, MailContent } from './mail-content.ts';
import { renderHtml } from './mail-html.tsx';
import { composeMime } from './mail-mime.ts';
import type { AskedSignIn, MailRequest } from './mail-request.ts';
import type { MailServices } from './mail-services.ts';
import { isSuppressed } from './mail-store.ts';
import { renderText } from './mail-text.ts';
import { digestMail, type LinkMaker, questionMail } from './question-mails.ts';
import { type Reader, readerOf } from './reader.ts';

/** What a mail is about, for its record. */
export type Subjects = { verificationIds?: string[]; taskId?: string };

export type Prepared =
  | { can: 'send'; to: string; mime: Uint8Array; about: Subjects }
  /** There is nobody to write to, or no way to do it; `reason` is a code. */
  | { can: 'not'; state: 'UNDELIVERABLE' | 'FAILED'; reason: string; about: Subjects }
  /** What it was to ask has been answered. */
  | { can: 'drop' };

const digestMost = 8;

async function openQuestions({ loadQuestions, now }: MailServices, player: string): Promise<AskedSignIn[]> {
  const open = (await loadQuestions(player)).filter(({ denied, until }) => !denied && until > now());
  const latest = open.sort((one, other) => other.at - one.at).slice(0, digestMost);
  return latest.map(({ label, ...asked }) => ({ ...asked, device: label }));
}

/** The address to write to: the player's own, or for a copy the replaced one that it names. */
async function recipient(services: MailServices, request: MailRequest, own: string | undefined) {
  const { player, copyTo } = request;
  if (copyTo === undefined) return own;
  const former = await services.loadFormerAddresses(player, services.now());
  return former.find((address) => addressKey(services.keys, address) === copyTo);
}

function contentOf(reader: Reader, links: LinkMaker, request: MailRequest, asked: readonly AskedSignIn[]): MailContent {
  switch (request.kind) {
    case 'question':
      return questionMail(reader, links, request);
    case 'digest':
      return digestMail(reader, links, asked);
    case 'case_opened':
      return caseOpenedMail(reader, links, request);
    case 'case_closed':
      return caseClosedMail(reader, links, request);
    case 'case_message':
      return caseMessageMail(reader, links, request);
  }
}

/** Gathers what a mail needs at the moment it is sent: the contact, the game, the links; and composes it. */
export async function prepareMail(services: MailServices, request: MailRequest, sendId: string): Promise<Prepared> {
  const { db, keys, publicUrl, mailFrom } = services;
  const asked = request.kind === 'digest' ? await openQuestions(services, request.player) : [];
  if (request.kind === 'digest' && asked.length === 0) return { can: 'drop' };
  const about = aboutOf(request, asked);
  const refuse = (reason: string) => ({ can: 'not', state: 'UNDELIVERABLE', reason, about }) as const;

  const [contact, tenant] = await Promise.all([
    services.loadContact(request.player),
    services.loadTenant(request.gameId),
  ]);
  if (!tenant) return { can: 'not', state: 'FAILED', reason: 'unknown_game', about };
  const email = await recipient(services, request, contact?.email);
  if (!contact || !email) return refuse('no_address');
  const to = sendableAddress(email);
  if (!to) return refuse('bad_address');
  if (await isSuppressed(db, addressKey(keys, to))) return refuse('suppressed');

  const brand: Brand = {
    game: oneLine(tenant.name, 60),
    color: brandColor(tenant.branding?.color),
    logo: tenant.branding?.logo,
    supportAddress: tenant.supportAddress,
    sender: mailFrom,
  };
  const reader = readerOf(contact, brand, request.copyTo !== undefined);
  const content = contentOf(reader, { keys, publicUrl }, request, asked);
  const from = { name: reader.say('sender'), address: mailFrom };
  const envelope = {
    sendId,
    from,
    to,
    replyTo: replyAddress(tenant, request),
    byPerson: request.kind === 'case_message',
    language: content.language,
    date: services.now(),
  };
  const parts = {
    subject: content.subject,
    text: renderText(content),
    html: renderHtml(content, brand),
    logo: brand.logo,
  };
  return { can: 'send', to, mime: await composeMime(envelope, parts), about };
}

function aboutOf(request: MailRequest, asked: readonly AskedSignIn[]): Subjects {
  if (request.kind === 'question') return { verificationIds: [request.verificationId] };
  if (request.kind === 'digest') return { verificationIds: asked.map(({ verificationId }) => verificationId) };
  return { taskId: request.taskId };
}
