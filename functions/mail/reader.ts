import { type FittingSlug, helpLink } from '../kernel/help-link.ts';
import { chooseLanguage, comma, countryName, formatMoment, type Language, type Values } from '../kernel/i18n.ts';
import { harmless } from '../kernel/text.ts';
import type { Block, Brand, MailContent } from './mail-content.ts';
import type { AskedSignIn } from './mail-request.ts';
import { type MailKey, translate } from './messages/index.ts';

/** Who reads a mail: all that its words depend on. */
export type Reader = {
  language: Language;
  timezone: string | undefined;
  /** Cleaned; empty if the player has none. */
  nickname: string;
  brand: Brand;
  /** Whether this is a copy to an address that was replaced. */
  copy: boolean;
  say: (key: MailKey, values?: Values) => string;
};

export type ReaderContact = {
  nickname?: string | undefined;
  locale?: string | undefined;
  timezone?: string | undefined;
};

export function readerOf(contact: ReaderContact, brand: Brand, copy: boolean): Reader {
  const language = chooseLanguage(contact.locale);
  const constants = { game: brand.game, support: brand.supportAddress, sender: brand.sender };
  return {
    language,
    timezone: contact.timezone,
    nickname: harmless(contact.nickname ?? '', 40),
    brand,
    copy,
    say: (key, values = {}) => translate(language, key, { ...constants, ...values }),
  };
}

export const moment = ({ language, timezone }: Reader, at: number): string => formatMoment(at, language, timezone);

/** Place and country as far as they are known. */
export function placeOf({ language, say }: Reader, { country, place }: Pick<AskedSignIn, 'country' | 'place'>): string {
  const known = [harmless(place, 60), country && countryName(harmless(country, 2), language)];
  const text = known.filter((part) => part !== '').join(comma(language));
  return text === '' ? say('unknown') : text;
}

/** What is known of one sign-in, as rows of label and value. */
export function signInRows(reader: Reader, asked: AskedSignIn): [string, string][] {
  const { say } = reader;
  const network = harmless(asked.network ?? '', 60);
  return [
    [say('when'), moment(reader, asked.at)],
    [say('where'), placeOf(reader, asked)],
    [say('device'), harmless(asked.device, 80) || say('unknown')],
    ...(network === '' ? [] : [[say('network'), network] as [string, string]]),
  ];
}

/**
 * The way to an article of the help library. A copy goes to an address that was replaced, perhaps by somebody else: there the article
 * about mailboxes fits best.
 */
export const helpBlock = ({ language, copy }: Reader, publicUrl: string, slug: FittingSlug): Block => ({
  kind: 'link',
  ...helpLink(language, copy ? 'stolen-mailbox' : slug, publicUrl),
});

/** A whole mail: what every mail has, around what this one has to say. */
export function mailContent(
  reader: Reader,
  own: Pick<MailContent, 'subject' | 'preheader' | 'heading'> & { blocks: readonly Block[] },
): MailContent {
  const { say, nickname, language, copy } = reader;
  const former: Block[] = copy ? [{ kind: 'note', text: say('formerNote') }] : [];
  return {
    ...own,
    language,
    greeting: nickname === '' ? say('greetingPlain') : say('greeting', { nickname }),
    blocks: [...own.blocks, ...former],
    footer: [say('footerWhy'), say('footerSender')],
  };
}
