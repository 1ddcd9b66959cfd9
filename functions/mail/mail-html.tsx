import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Language } from '../kernel/i18n.ts';
import { inkOn } from './brand-color.ts';
import type { Block, Brand, MailContent } from './mail-content.ts';
import { darkStyle, sizeStyle, style } from './mail-style.ts';
import { colon } from './mail-text.ts';

/** Word draws Outlook's mails and knows no max-width: it gets a table of its own. */
const outlook = (html: string) => raw(`<!--[if mso]>${html}<![endif]-->`);

const Facts: FC<{ rows: readonly (readonly [string, string])[] }> = ({ rows }) => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} class="panel" style={style.panel}>
    {rows.map(([label, value]) => (
      <tr>
        <td class="label soft" style={style.label}>
          {label}
        </td>
        <td class="value ink" style={style.value}>
          {value}
        </td>
      </tr>
    ))}
  </table>
);

const Button: FC<{ label: string; url: string; color: string }> = ({ label, url, color }) => (
  <table role="presentation" cellpadding="0" cellspacing="0" border={0} class="wide" style={style.buttonTable}>
    <tr>
      <td align="center" class="press" bgcolor={color} style={`${style.buttonCell};background-color:${color}`}>
        <a
          href={url}
          target="_blank"
          rel="noopener"
          style={`${style.button};color:${inkOn(color)};border-color:${color}`}
        >
          {label}
        </a>
      </td>
    </tr>
  </table>
);

const Code: FC<{ label: string; code: string; note: string }> = ({ label, code, note }) => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} class="panel" style={style.panel}>
    <tr>
      <td class="code-cell" style={style.codeCell}>
        <p class="soft" style={style.codeLabel}>
          {label}
        </p>
        <p class="ink" style={style.code}>
          {code}
        </p>
        <p class="soft" style={style.codeNote}>
          {note}
        </p>
      </td>
    </tr>
  </table>
);

/** The lines of a text one below the other: no client of mail can be trusted with `white-space`. */
const lines = (text: string) =>
  text.split('\n').map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ));

const Piece: FC<{ block: Block; color: string; language: Language }> = ({ block, color, language }) => {
  switch (block.kind) {
    case 'text':
      return <p style={style.text}>{lines(block.text)}</p>;
    case 'note':
      return (
        <p class="soft" style={style.note}>
          {block.text}
        </p>
      );
    case 'title':
      return <h2 style={style.title}>{block.text}</h2>;
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'button':
      return <Button label={block.label} url={block.url} color={color} />;
    case 'code':
      return <Code label={block.label + colon(language)} code={block.code} note={block.note} />;
  }
};

const Head: FC<{ subject: string }> = ({ subject }) => (
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

/** A mail as an HTML document that Gmail, Outlook and Apple Mail draw alike: tables, inlined styles, nothing fetched from anywhere. */
export function renderHtml(content: MailContent, { game, color }: Brand): string {
  const { language, subject, preheader, heading, greeting, blocks, footer } = content;
  const document = (
    <html lang={language} dir="ltr">
      <Head subject={subject} />
      <body class="ground" style={style.body}>
        <div style={style.preheader}>
          {preheader}
          {raw('&#847;&zwnj;&nbsp;'.repeat(60))}
        </div>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border={0}
          class="ground"
          style={style.ground}
        >
          <tr>
            <td align="center" style={style.outer}>
              {outlook('<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>')}
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style={style.column}>
                <tr>
                  <td class="soft side" style={style.brand}>
                    {game}
                  </td>
                </tr>
                <tr>
                  <td class="card side" style={`${style.card};border-top:4px solid ${color}`}>
                    <h1 style={style.heading}>{heading}</h1>
                    <p style={style.text}>{greeting}</p>
                    {blocks.map((block) => (
                      <Piece block={block} color={color} language={language} />
                    ))}
                  </td>
                </tr>
                <tr>
                  <td class="side" style={style.footer}>
                    {footer.map((line) => (
                      <p class="soft" style={style.footerLine}>
                        {line}
                      </p>
                    ))}
                  </td>
                </tr>
              </table>
              {outlook('</td></tr></table>')}
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
  return `<!doctype html>${document}`;
}
