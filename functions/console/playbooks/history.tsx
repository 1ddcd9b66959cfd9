import type { Edition, PlaybookName } from '../../outreach/index.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { Visit } from '../frame/visit.ts';
import { Author } from './playbook-list-page.tsx';
import { playbookPath } from './playbook-visit.ts';
import { type Say, sayIn } from './sections.tsx';

type Shown = {
  visit: Visit;
  gameId: string;
  name: PlaybookName;
  current: Edition;
  /** Whether the person may restore. */
  writes: boolean;
};

/** Every version with its author and note; from here they are compared and restored. */
export function History({ versions, ...shown }: Shown & { versions: { items: Edition[]; more: boolean } }) {
  const { visit, gameId, name, writes } = shown;
  const say = sayIn(visit.language);
  const last = versions.items.at(-1);
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      {writes && <p class="soft small">{say('restoreHint')}</p>}
      <ol class="versions">
        {versions.items.map((edition) => (
          <li>
            <Version edition={edition} say={say} {...shown} />
          </li>
        ))}
      </ol>
      {versions.more && last && (
        <p class="pager">
          <a href={playbookPath(name, gameId, '', { before: String(last.version) })}>{say('older')}</a>
        </p>
      )}
    </section>
  );
}

function Version({ edition, say, visit, gameId, name, current, writes }: Shown & { edition: Edition; say: Say }) {
  const { version, note } = edition;
  const isCurrent = version === current.version;
  const words = version === 0 ? say('shipped') : say('version', { version });
  return (
    <>
      <p>
        <a href={playbookPath(name, gameId, '', { version: String(version) })}>{words}</a>{' '}
        {isCurrent && <span class="badge good">{say('historyCurrent')}</span>}
      </p>
      <Author visit={visit} edition={edition} />
      {note !== undefined && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      {!isCurrent && (
        <div class="actions">
          <a
            class="button quiet"
            href={playbookPath(name, gameId, '/compare', { from: String(version), to: String(current.version) })}
          >
            {say('compare')} <span class="visually-hidden">({words})</span>
          </a>
          {writes && (
            <form method="post" action={playbookPath(name, gameId, '/restore')}>
              <Csrf visit={visit} />
              <input type="hidden" name="version" value={String(version)} />
              <input type="hidden" name="seen" value={String(current.version)} />
              <button type="submit" class="quiet">
                {version === 0 ? say('restoreShipped') : say('restore')}
                {version !== 0 && <span class="visually-hidden"> ({words})</span>}
              </button>
            </form>
          )}
        </div>
      )}
    </>
  );
}
