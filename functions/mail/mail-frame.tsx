import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { type Logo, logoImage } from './logo.ts';
import type { MailContent } from './mail-content.ts';
import { darkStyle, sizeStyle, style } from './mail-style.ts';

export const Head: FC<{ subject: string }> = ({ subject }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <meta name="x-apple-disable-message-reformatting" />
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
    <title>{subject}</title>
    <style>{raw(sizeStyle)}</style>
    <style>{raw(darkStyle)}</style>
  </head>
);

/** The game's logo with its name beside it. The picture lies in the mail; without it nothing is missing. */
export const LogoRow: FC<{ game: string; logo: Logo }> = ({ game, logo }) => (
  <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
    <tr>
      <td style={style.logoCell}>
        <img {...logoImage(logo)} alt="" style={style.logo} />
      </td>
      <td class="soft" style={style.logoName}>
        {game}
      </td>
    </tr>
  </table>
);

export const Heading: FC<{ content: MailContent }> = ({ content: { eyebrow, heading, headingLanguage } }) => (
  <>
    {eyebrow !== undefined && (
      <p class="soft" style={style.eyebrow}>
        {eyebrow}
      </p>
    )}
    <h1 lang={headingLanguage} style={style.heading}>
      {heading}
    </h1>
  </>
);

export const Footer: FC<{ content: MailContent }> = ({ content: { footer, footerLinks = [] } }) => (
  <>
    {footer.map((line) => (
      <p class="soft" style={style.footerLine}>
        {line}
      </p>
    ))}
    {footerLinks.map(({ label, url }) => (
      <p class="soft" style={style.footerLine}>
        <a href={url} target="_blank" rel="noopener" class="link" style={style.link}>
          {label}
        </a>
      </p>
    ))}
  </>
);
