import type { HelpName, HelpVersion } from '../../announcements/index.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { Visit } from '../frame/visit.ts';
import { Author } from './author.tsx';
import { helpPath } from './help-visit.ts';
import { type Say, sayIn } from './messages/index.ts';

type Shown = {
  visit: Visit;
  name: HelpName;
  current: HelpVersion;
  /** Whether the person may restore. */
  writes: boolean;
};

/** Every version with its author and note; from here they are compared and restored. */
export function HelpHistory({ versions, ...shown }: Shown & { versions: { items: HelpVersion[]; more: boolean } }) {
  const { visit, name, writes } = shown;
  const say = sayIn(visit.language);
  const last = versions.items.at(-1);
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      {writes && <p class="soft small">{say('restoreHint')}</p>}
      <ol class="versions">
        {versions.items.map((version) => (
          <li>
            <Version one={version} say={say} {...shown} />
          </li>
        ))}
      </ol>
      {versions.more && last && (
        <p class="pager">
          <a href={helpPath(name, '', { before: last.version })}>{say('older')}</a>
        </p>
      )}
    </section>
  );
}

function Version({ one, say, visit, name, current, writes }: Shown & { one: HelpVersion; say: Say }) {
  const { version, note } = one;
  const isCurrent = version === current.version;
  const words = version === 0 ? say('shipped') : say('version', { version });
  return (
    <>
      <p>
        <a href={helpPath(name, '', { version })}>{words}</a>{' '}
        {isCurrent && <span class="badge good">{say('historyCurrent')}</span>}
      </p>
      <Author visit={visit} version={one} />
      {note !== undefined && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      {!isCurrent && (
        <div class="actions">
          <a class="button quiet" href={helpPath(name, '/compare', { from: version, to: current.version })}>
            {say('compare')} <span class="visually-hidden">({words})</span>
          </a>
          {writes && (
            <form method="post" action={helpPath(name, '/restore')}>
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
