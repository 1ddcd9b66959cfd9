import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n.ts';
import { fill, type PlaceValues, places } from '../../outreach/index.ts';

type Said = {
  text: string;
  /** Of the text. */
  language: Language;
  values: PlaceValues;
  /** Whether what was filled in is marked, so that a supervisor sees where places are. */
  marked?: boolean | undefined;
};

/** Control characters mark a value on its way to the page; the texts of playbooks are cleaned of them. */
const [open, middle, close] = ['\u0001', '\u0002', '\u0003'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ours, see above
const pieces = /\u0001([^\u0002]*)\u0002([^\u0003]*)\u0003/;

const bracketed = (values: PlaceValues): PlaceValues => {
  const entries = places.map((place) => [place, `${open}${place}${middle}${values[place]}${close}`]);
  return Object.fromEntries(entries) as PlaceValues;
};

/** The parts of a text between and in its places. */
function partsOf({ text, language, values }: Omit<Said, 'marked'>): { place?: string; words: string }[] {
  const cut = fill(text, language, bracketed(values)).split(pieces);
  return cut.flatMap((words, at) => {
    if (at % 3 === 1) return [];
    const place = at % 3 === 2 ? cut[at - 1] : undefined;
    return words === '' ? [] : [place === undefined ? { words } : { place, words }];
  });
}

/** A line with its places filled in. */
export function Line(said: Said) {
  if (!said.marked) return <>{fill(said.text, said.language, said.values)}</>;
  return (
    <>
      {partsOf(said).map(({ place, words }) =>
        place === undefined ? (
          words
        ) : (
          <mark class="place" title={`{${place}}`}>
            {words}
          </mark>
        ),
      )}
    </>
  );
}

const isItem = (line: string) => line.startsWith('- ');
const spoken = /^[“„«"「]/;

/** Words of a playbook for agents: what is said aloud stands out, lines that begin with a dash are a list. */
export function Prose({ text, ...rest }: Said) {
  const shown: Child[] = [];
  let items: Child[] = [];
  const endList = () => {
    if (items.length > 0) shown.push(<ul>{items}</ul>);
    items = [];
  };
  for (const line of text.split('\n')) {
    if (isItem(line)) {
      items.push(
        <li>
          <Line {...rest} text={line.slice(2)} />
        </li>,
      );
      continue;
    }
    endList();
    if (line !== '')
      shown.push(
        <p class={spoken.test(line) ? 'spoken' : undefined}>
          <Line {...rest} text={line} />
        </p>,
      );
  }
  endList();
  return (
    <div class="prose" lang={rest.language}>
      {shown}
    </div>
  );
}

/** Words as a mail shows them: paragraphs, and lines within them. */
export function Letter({ text, ...rest }: Said) {
  return (
    <div class="prose" lang={rest.language}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, at) => (
            <>
              {at > 0 && <br />}
              <Line {...rest} text={line} />
            </>
          ))}
        </p>
      ))}
    </div>
  );
}
