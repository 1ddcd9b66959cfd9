import type { FC } from 'hono/jsx';
import type { Rich, RichBlock } from './rich.ts';
import { Line } from './rich-line.tsx';

const look = { rel: 'noopener noreferrer' };

const Items: FC<{ items: readonly Rich[] }> = ({ items }) => (
  <>
    {items.map((item) => {
      const [only] = item;
      return (
        <li>
          {item.length === 1 && only?.kind === 'paragraph' ? (
            <Line inner={only.inner} look={look} />
          ) : (
            <RichPage rich={item} />
          )}
        </li>
      );
    })}
  </>
);

const Block: FC<{ block: RichBlock }> = ({ block }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line inner={block.inner} look={look} />
        </p>
      );
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <Line inner={block.inner} look={look} />
        </h2>
      ) : (
        <h3>
          <Line inner={block.inner} look={look} />
        </h3>
      );
    case 'quote':
      return (
        <blockquote>
          <RichPage rich={block.inner} />
        </blockquote>
      );
    case 'list':
      return block.first === undefined ? (
        <ul>
          <Items items={block.items} />
        </ul>
      ) : (
        <ol start={block.first === 1 ? undefined : block.first}>
          <Items items={block.items} />
        </ol>
      );
  }
};

/** The tree as part of a page: headings from h2 on, no class, no style. */
export const RichPage: FC<{ rich: Rich }> = ({ rich }) => (
  <>
    {rich.map((block) => (
      <Block block={block} />
    ))}
  </>
);
