import type { Attachment } from 'nodemailer/lib/mailer';

/** A game's picture. */
export type Logo = {
  /** PNG. */
  png: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
};

/** What the part of a mail is called that holds the logo; its HTML asks for `cid:logo`. */
const logoId = 'logo';

/** Pixels; what fits above the card of a mail at 320 px, beside the game's name. */
const place = { width: 120, height: 44 };

/** What shows the logo in HTML: as large as it is, or as its place. */
export function logoImage({ width, height }: Logo): { src: string; width: number; height: number } {
  const scale = Math.min(1, place.width / width, place.height / height);
  const size = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { src: `cid:${logoId}`, width: size(width), height: size(height) };
}

/** The picture as a part of the mail, so that nobody fetches it from anywhere. */
export const logoPart = ({ png }: Logo): Attachment => ({
  cid: logoId,
  filename: 'logo.png',
  contentType: 'image/png',
  contentDisposition: 'inline',
  content: Buffer.from(png),
});

/** A mail's HTML for a preview in a browser, where nothing lies beside it: with the picture in it. Needs `img-src data:`. */
export const withLogo = (html: string, logo: Logo | undefined): string =>
  logo
    ? html.replace(`src="cid:${logoId}"`, `src="data:image/png;base64,${Buffer.from(logo.png).toString('base64')}"`)
    : html;
