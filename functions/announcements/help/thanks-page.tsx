import { hrefOf } from '../site/reader.ts';
import { sitePage } from '../site/site-page.tsx';
import { sayIn } from './messages/index.ts';
import { articlePath, type HelpReader, Support } from './parts.tsx';

/** What follows a vote; `vote` is undefined if the form had none. */
export function thanksPage(reader: HelpReader, slug: string, vote: 'yes' | 'no' | undefined): string {
  const say = sayIn(reader.language);
  const title = say(vote === undefined ? 'notVotedTitle' : 'thanksTitle');
  const text = vote === undefined ? 'notVotedText' : vote === 'yes' ? 'thanksYes' : 'thanksNo';
  return sitePage(reader, {
    title,
    path: articlePath(slug),
    current: 'help',
    children: (
      <>
        <h1>{title}</h1>
        <p>{say(text)}</p>
        <p>
          <a href={hrefOf(reader, articlePath(slug))}>{say('thanksBack')}</a>
        </p>
        {vote === 'no' && <Support reader={reader} say={say} />}
      </>
    ),
  });
}
