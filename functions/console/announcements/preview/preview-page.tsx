import type { HttpResponse } from '../../../kernel/http-types.ts';
import { type Language, languages } from '../../../kernel/i18n.ts';
import { headersFor } from '../../../kernel/page-headers.ts';
import { consolePage } from '../../frame/console-page.tsx';
import { consoleStyle } from '../../frame/console-style.ts';
import { Scroll } from '../../frame/scroll.tsx';
import type { Visit } from '../../frame/visit.ts';
import { languageWord } from '../../words/index.ts';
import { pathOf } from '../announcement-visit.ts';
import { loadPreview, type Shown } from './load-preview.ts';
import { type Look, lookOf, parts, schemes, widths } from './look.ts';
import { type PreviewText, previewText } from './messages/index.ts';

type Say = (key: PreviewText, values?: Record<string, string>) => string;
type Props = { shown: Shown; look: Look; say: Say; reader: Language };

/** Unlike the other pages it has a frame in it, with a page of our own. */
const headers = {
  'content-security-policy': headersFor(consoleStyle, "script-src 'self'", "connect-src 'self'", "frame-src 'self'")[
    'content-security-policy'
  ],
};

/** `GET /console/announcements/{announcementId}/preview?language=&part=&width=&scheme=`: what readers get. @throws Problem 404 */
export async function showPreview(visit: Visit): Promise<HttpResponse> {
  const look = lookOf(visit.request.query);
  const reader = visit.language;
  const say: Say = (key, values) => previewText(reader, key, values);
  const shown = await loadPreview(visit, look.language);
  const { announcement } = shown;
  const title = say('title', { title: announcement.title });
  const props = { shown, look, say, reader };
  const children = (
    <>
      <p class="small">
        <a href={pathOf(announcement)}>{say('back')}</a>
      </p>
      <h1>{title}</h1>
      <Choices {...props} />
      {isFallback(shown, look) && (
        <p class="notice warn">{say('fallback', { language: languageWord(look.language, reader) })}</p>
      )}
      {look.part === 'notice' ? <Framed {...props} /> : <Mail {...props} from={visit.announcing?.bulkMailFrom} />}
      <p class="soft small">{say('sample')}</p>
    </>
  );
  const html = consolePage(visit, { title, current: 'announcements', wide: true, children });
  return { status: 200, html, headers };
}

const isFallback = ({ notice, content }: Shown, { language, part }: Look): boolean =>
  (part === 'notice' ? notice : content)[language] === undefined;

/** Which language, part, width and colours: links, each with its own address. */
function Choices({ shown: { announcement, content }, look, say, reader }: Props) {
  const group = <Name extends keyof Look>(
    name: Name,
    values: readonly Look[Name][],
    label: (value: Look[Name]) => string,
  ) => (
    <nav class="choice-row" aria-label={say(name)}>
      <span class="soft" aria-hidden="true">
        {say(name)}
      </span>
      <ul>
        {values.map((value) => (
          <li>
            <a
              href={pathOf(announcement, '/preview', { ...look, [name]: value })}
              aria-current={look[name] === value ? 'page' : undefined}
            >
              {label(value)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  const mark = (language: Language) => (content[language] ? '' : ` ${say('notWritten')}`);
  return (
    <div class="card choices">
      {group('language', languages, (language) => `${languageWord(language, reader)}${mark(language)}`)}
      {group('part', parts, (part) => say(`part.${part}`))}
      {look.part !== 'text' && group('width', widths, (width) => say(`width.${width}`))}
      {look.part !== 'text' && group('scheme', schemes, (scheme) => say(`scheme.${scheme}`))}
    </div>
  );
}

/** A mail: its line in the inbox, and then itself. */
function Mail(props: Props & { from: string | undefined }) {
  const { shown, look, say, from } = props;
  const { subject, preheader, text } = shown.rendered;
  const { kind } = shown.announcement;
  return (
    <>
      <section class="card inbox" aria-labelledby="inbox">
        <h2 id="inbox">{say('inbox')}</h2>
        <dl class="facts">
          <dt>{say('from')}</dt>
          <dd>{`${shown.game} <${from ?? '–'}>`}</dd>
          <dt>{say('subject')}</dt>
          <dd lang={look.language}>
            <strong>{subject}</strong>
          </dd>
          <dt>{say('preheader')}</dt>
          <dd lang={look.language} class="soft">
            {preheader}
          </dd>
        </dl>
        {kind === 'maintenance' && <p class="soft small">{say('calendar')}</p>}
      </section>
      {look.part === 'text' ? (
        <pre class="card mail-text" lang={look.language}>
          {text}
        </pre>
      ) : (
        <Framed {...props} />
      )}
    </>
  );
}

/** The page itself in a frame of its own: none of its styles reaches ours, and nothing in it runs. */
function Framed({ shown, look, say, reader }: Props) {
  const language = languageWord(look.language, reader);
  const title = say(look.part === 'notice' ? 'noticeFrame' : 'mailFrame', { language });
  return (
    <div class="reading">
      <Scroll label={title}>
        <iframe
          title={title}
          class={`reading-${look.scheme}`}
          src={pathOf(shown.announcement, '/frame', look)}
          width={look.width}
          height="720"
          sandbox=""
        />
      </Scroll>
    </div>
  );
}
