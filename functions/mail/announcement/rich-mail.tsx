import type { FC } from 'hono/jsx';
import { style } from '../mail-style.ts';
import type { Rich, RichBlock } from './rich.ts';
import { Line } from './rich-line.tsx';

const look = { class: 'link', style: style.link, target: '_blank', rel: 'noopener' };

const Items: FC<{ items: readonly Rich[] }> = ({ items }) => (
  <>
    {items.map((item) => {
      const [first, ...rest] = item;
      return (
        <li style={style.item}>
          {first?.kind === 'paragraph' ? <Line inner={first.inner} look={look} /> : first && <Piece block={first} />}
          <RichMail rich={rest} />
        </li>
      );
    })}
  </>
);

const Piece: FC<{ block: RichBlock }> = ({ block }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p style={style.text}>
          <Line inner={block.inner} look={look} />
        </p>
      );
    case 'heading':
      return block.level === 2 ? (
        <h2 style={style.part}>
          <Line inner={block.inner} look={look} />
        </h2>
      ) : (
        <h3 style={style.subpart}>
          <Line inner={block.inner} look={look} />
        </h3>
      );
    case 'quote':
      return (
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style={style.quoteTable}>
          <tr>
            <td class="quote" style={style.quote}>
              <RichMail rich={block.inner} />
            </td>
          </tr>
        </table>
      );
    case 'list':
      return block.first === undefined ? (
        <ul style={style.list}>
          <Items items={block.items} />
        </ul>
      ) : (
        <ol start={block.first === 1 ? undefined : block.first} style={style.list}>
          <Items items={block.items} />
        </ol>
      );
  }
};

/** The tree as part of a mail: styles on each element, a quote as a cell because Outlook draws no border elsewhere. */
export const RichMail: FC<{ rich: Rich }> = ({ rich }) => (
  <>
    {rich.map((block) => (
      <Piece block={block} />
    ))}
  </>
);
