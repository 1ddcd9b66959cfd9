/** A text with places in it, cut up once so that filling it costs next to nothing. */
export type Filler<Place extends string> = (values: Readonly<Record<Place, string>>) => string;

type Piece<Place> = { is: 'text'; text: string } | { is: 'place'; place: Place };

/** @param marks what stands for each place in the text, anywhere and as often as it likes */
function piecesOf<Place extends string>(text: string, marks: Readonly<Record<Place, string>>): Piece<Place>[] {
  const places = Object.entries(marks) as [Place, string][];
  const quoted = places.map(([, mark]) => mark.replace(/\W/g, '\\$&'));
  const byMark = new Map(places.map(([place, mark]) => [mark, place]));
  return text.split(new RegExp(`(${quoted.join('|')})`)).map((piece) => {
    const place = byMark.get(piece);
    return place === undefined ? { is: 'text', text: piece } : { is: 'place', place };
  });
}

/** Cuts a text at its marks. */
export function cut<Place extends string>(text: string, marks: Readonly<Record<Place, string>>): Filler<Place> {
  const pieces = piecesOf(text, marks);
  return (values) => {
    let filled = '';
    for (const piece of pieces) filled += piece.is === 'text' ? piece.text : values[piece.place];
    return filled;
  };
}

const lineLength = 76;

/** Lines of base64 (RFC 2045 6.8: at most 76 characters each; where they end means nothing). */
function lines(bytes: Buffer): string {
  const all = bytes.toString('base64');
  let wrapped = '';
  for (let at = 0; at < all.length; at += lineLength) wrapped += `${all.slice(at, at + lineLength)}\r\n`;
  return wrapped;
}

/** What never changes, encoded for each of the three ways in which it can lie in base64's groups of three bytes. */
function encodedOnce(bytes: Buffer): (skipped: number) => { encoded: string; rest: Buffer } {
  const ways = [0, 1, 2].map((skipped) => {
    const end = skipped + Math.floor((bytes.length - skipped) / 3) * 3;
    return { encoded: lines(bytes.subarray(skipped, end)), rest: bytes.subarray(end) };
  });
  return (skipped) => ways[skipped] ?? { encoded: '', rest: bytes };
}

/** As {@link cut}, but what comes out is the text in UTF-8 and base64: only what differs is encoded anew, and the few bytes beside it. */
export function cutBase64<Place extends string>(text: string, marks: Readonly<Record<Place, string>>): Filler<Place> {
  const pieces = piecesOf(text, marks).map((piece) => {
    if (piece.is === 'place') return piece;
    const bytes = Buffer.from(piece.text);
    return { is: 'bytes', bytes, once: encodedOnce(bytes) } as const;
  });
  return (values) => {
    let filled = '';
    let open: Buffer = Buffer.alloc(0); // fewer than three bytes that still wait for their neighbours
    for (const piece of pieces) {
      const skipped = (3 - open.length) % 3;
      if (piece.is === 'bytes' && piece.bytes.length > skipped) {
        const { encoded, rest } = piece.once(skipped);
        if (skipped > 0) filled += lines(Buffer.concat([open, piece.bytes.subarray(0, skipped)]));
        filled += encoded;
        open = rest;
        continue;
      }
      const bytes = Buffer.concat([open, piece.is === 'bytes' ? piece.bytes : Buffer.from(values[piece.place])]);
      const end = bytes.length - (bytes.length % 3);
      filled += lines(bytes.subarray(0, end));
      open = bytes.subarray(end);
    }
    return filled + lines(open);
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands in HTML, inside and outside of attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
