import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Language } from '../kernel/i18n.ts';
import { HoursBar } from './announcement/hours-bar.tsx';
import { RichMail } from './announcement/rich-mail.tsx';
import { inkOn } from './brand-color.ts';
import type { Block, Brand, MailContent } from './mail-content.ts';
import { Footer, Head, Heading, LogoRow } from './mail-frame.tsx';
import { style } from './mail-style.ts';
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

const Words: FC<Extract<Block, { kind: 'rich' }>> = ({ rich, language, panel }) =>
  panel ? (
    <table
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      border={0}
      class="panel"
      style={style.panel}
    >
      <tr>
        <td lang={language} style={style.boxCell}>
          <RichMail rich={rich} />
        </td>
      </tr>
    </table>
  ) : (
    <div lang={language}>
      <RichMail rich={rich} />
    </div>
  );

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
    case 'link':
      return (
        <p style={style.text}>
          {block.lead}
          <a href={block.url} target="_blank" rel="noopener" class="link" style={style.link}>
            {block.label}
          </a>
        </p>
      );
    case 'code':
      return <Code label={block.label + colon(language)} code={block.code} note={block.note} />;
    case 'rich':
      return <Words {...block} />;
    case 'hours':
      return <HoursBar days={block.days} marks={block.marks} />;
  }
};

/** A mail as an HTML document that Gmail, Outlook and Apple Mail draw alike: tables, inlined styles, nothing fetched from anywhere. */
export function renderHtml(content: MailContent, { game, color, logo }: Brand): string {
  const { language, subject, preheader, greeting, blocks } = content;
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
                    {logo ? <LogoRow game={game} logo={logo} /> : game}
                  </td>
                </tr>
                <tr>
                  <td class="card side" style={`${style.card};border-top:4px solid ${color}`}>
                    <Heading content={content} />
                    <p style={style.text}>{greeting}</p>
                    {blocks.map((block) => (
                      <Piece block={block} color={color} language={language} />
                    ))}
                  </td>
                </tr>
                <tr>
                  <td class="side" style={style.footer}>
                    <Footer content={content} />
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
