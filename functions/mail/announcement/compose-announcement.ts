import { createHash } from 'node:crypto';
import { chooseLanguage, type Language } from '../../kernel/i18n.ts';
import { harmless, oneLine } from '../../kernel/text.ts';
import { brandColor } from '../brand-color.ts';
import type { Brand } from '../mail-content.ts';
import { renderHtml } from '../mail-html.tsx';
import type { MailTenant } from '../mail-services.ts';
import { renderText } from '../mail-text.ts';
import { translate } from '../messages/index.ts';
import { announcementContent } from './announcement-content.ts';
import type {
  AnnouncementCopy,
  AnnouncementFacts,
  AnnouncementInput,
  AnnouncementReader,
} from './announcement-facts.ts';
import { type AnnouncementView, announcementMime } from './announcement-mime.ts';
import type { Frame } from './bulk-frame.ts';
import { remembered } from './remembered.ts';
import { cut, cutBase64, escapeHtml, type Filler } from './slots.ts';

/** A copy as its reader sees it. */
export type RenderedAnnouncement = {
  subject: string;
  preheader: string;
  html: string;
  text: string;
  /** The reader's own. */
  language: Language;
  /** Whether the words are English because there are none in the reader's language. */
  fallback: boolean;
};

export type AnnouncementComposer = {
  render: (reader: AnnouncementReader) => RenderedAnnouncement;
  /** MIME. */
  compose: (copy: AnnouncementCopy) => Promise<Uint8Array>;
};

type Place = 'greeting' | 'unsubscribeUrl' | 'preferencesUrl';
type Bodies = { html: Filler<Place>; text: Filler<Place> };
type View = AnnouncementView & { preheader: string; fallback: boolean; plain: Bodies; encoded: Bodies };

/** Languages and zones that are kept at the same time: with a logo and all, some 100 KB each. */
const viewsMost = 250;

const nicknameMost = 40;

/**
 * Makes all copies of one announcement. Markdown, HTML, text and MIME are made once a language and time zone; a copy is only filled in.
 * Keep one for as long as its announcement goes out. Pure but for its memory.
 * @throws Error from `render` and `compose` for words outside the safe subset
 */
export function announcementComposer(facts: AnnouncementFacts, tenant: MailTenant): AnnouncementComposer {
  const { supportAddress, branding } = tenant;
  const game = oneLine(tenant.name, 60);
  const brand: Brand = { game, color: brandColor(branding?.color), logo: branding?.logo, supportAddress, sender: '' };
  // Nobody can write a text that holds its own hash, so no word of it is ever taken for a mark.
  const mark = createHash('sha256')
    .update(JSON.stringify([facts, game, supportAddress]))
    .digest('hex')
    .slice(0, 40);
  const marks = { greeting: `${mark}g`, unsubscribeUrl: `https://${mark}u`, preferencesUrl: `https://${mark}s` };

  const views = remembered(viewsMost, (_key: string, language: Language, timezone: string | undefined): View => {
    const content = announcementContent({ facts, brand, language, timezone }, marks);
    const { subject, preheader, fallback } = content;
    const [html, text] = [renderHtml(content, brand), renderText(content)];
    const plain = { html: cut(html, marks), text: cut(text, marks) };
    const encoded = { html: cutBase64(html, marks), text: cutBase64(text, marks) };
    return { language, subject, preheader, fallback, plain, encoded };
  });
  const frames = remembered(viewsMost, (_key: string, view: View, from: string): Promise<Frame> => {
    return announcementMime({ facts, brand, view, from, mark });
  });

  const viewOf = ({ contact }: AnnouncementReader): { key: string; view: View; nickname: string } => {
    const language = chooseLanguage(contact.locale);
    const key = `${language}|${facts.kind === 'safety' ? '' : contact.timezone}`;
    const view = views(key, language, contact.timezone);
    return { key, view, nickname: harmless(contact.nickname ?? '', nicknameMost) };
  };
  const fill = ({ html, text }: Bodies, language: Language, nickname: string, reader: AnnouncementReader) => {
    const values = {
      greeting: nickname === '' ? translate(language, 'greetingPlain') : translate(language, 'greeting', { nickname }),
      unsubscribeUrl: reader.unsubscribeUrl,
      preferencesUrl: reader.preferencesUrl ?? reader.unsubscribeUrl.split('?')[0] ?? '',
    };
    const escaped = {
      greeting: escapeHtml(values.greeting),
      unsubscribeUrl: escapeHtml(values.unsubscribeUrl),
      preferencesUrl: escapeHtml(values.preferencesUrl),
    };
    return { text: text(values), html: html(escaped) };
  };

  return {
    render: (reader) => {
      const { view, nickname } = viewOf(reader);
      const { subject, preheader, language, fallback, plain } = view;
      return { subject, preheader, language, fallback, ...fill(plain, language, nickname, reader) };
    },
    compose: async (copy) => {
      const { key, view, nickname } = viewOf(copy);
      const frame = await frames(`${copy.from}|${key}`, view, copy.from);
      const { sendId, to, now: date, unsubscribeUrl } = copy;
      const bodies = fill(view.encoded, view.language, nickname, copy);
      return frame({ sendId, to, toName: nickname, date, unsubscribeUrl, ...bodies });
    },
  };
}

/** One copy as its reader sees it: for previews. */
export const renderAnnouncement = (
  input: Pick<AnnouncementInput, 'announcement' | 'tenant'> & AnnouncementReader,
): RenderedAnnouncement => announcementComposer(input.announcement, input.tenant).render(input);

/** One copy as MIME: for a test mail. Whoever sends many keeps a composer. */
export const composeAnnouncement = (input: AnnouncementInput): Promise<Uint8Array> =>
  announcementComposer(input.announcement, input.tenant).compose(input);
