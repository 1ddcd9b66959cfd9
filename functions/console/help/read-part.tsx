import type { Child } from 'hono/jsx';
import { type HelpName, richOf, type SavedHelp } from '../../announcements/index.ts';
import { languages } from '../../kernel/i18n.ts';
import { RichPage } from '../../mail/index.ts';
import type { Visit } from '../frame/visit.ts';
import { languageWord } from '../words/index.ts';
import { helpPath } from './help-visit.ts';
import { type Say, sayIn } from './messages/index.ts';

type Words = SavedHelp['words'];

/** An article as players read it; its headings stand below the page's own. */
export const ReadArticle = ({ words, language, children }: { words: Words; language: string; children?: Child }) => (
  <section class="card" aria-labelledby="words">
    <div lang={language}>
      <h2 id="words">{words.title}</h2>
      <p class="lead">{words.summary}</p>
      <div class="prose">
        <RichPage rich={richOf(words.body)} />
      </div>
    </div>
    {children}
  </section>
);

export const Keywords = ({ words, language, say }: { words: Words; language: string; say: Say }) => (
  <p class="soft small">
    {say('keywords')}: <span lang={language}>{words.keywords.join(', ') || '–'}</span>
  </p>
);

/** The same article in each language. @param tail of the page, such as `/edit` */
export const LanguageTabs = ({ visit, name, tail = '' }: { visit: Visit; name: HelpName; tail?: string }) => (
  <nav aria-label={sayIn(visit.language)('languages')}>
    <ul class="tabs">
      {languages.map((language) => (
        <li>
          <a
            href={helpPath({ slug: name.slug, language }, tail)}
            aria-current={language === name.language ? 'page' : undefined}
          >
            {languageWord(language, visit.language)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
