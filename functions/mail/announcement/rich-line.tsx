import type { FC } from 'hono/jsx';
import type { Inline } from './rich.ts';

/** What a link has besides its address: in a mail its style, on a page that it tells nobody where the reader comes from. */
export type LinkLook = { class?: string; style?: string; target?: string; rel: string };

const Piece: FC<{ piece: Inline; look: LinkLook }> = ({ piece, look }) => {
  switch (piece.kind) {
    case 'text':
      return <>{piece.text}</>;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Line inner={piece.inner} look={look} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Line inner={piece.inner} look={look} />
        </em>
      );
    case 'link':
      return (
        <>
          <a href={piece.url} {...look}>
            <Line inner={piece.inner} look={look} />
          </a>
          {piece.shown !== '' && ` (${piece.shown})`}
        </>
      );
  }
};

/** The inside of a line, for mails and pages alike. Where a link leads stands beside it. */
export const Line: FC<{ inner: readonly Inline[]; look: LinkLook }> = ({ inner, look }) => (
  <>
    {inner.map((piece) => (
      <Piece piece={piece} look={look} />
    ))}
  </>
);
