import { pathOf, type Sheet } from '../announcement-visit.ts';
import { fileCount } from './file-parts.ts';
import type { Watch } from './load-watch.ts';
import { watchSay } from './watch-say.ts';

/** What became of each recipient, as a file; of a large send as several. */
export function CsvLinks({ sheet: { visit, announcement }, watch }: { sheet: Sheet; watch: Watch }) {
  const say = watchSay(visit.language);
  const files = fileCount(watch.progress.counts.recipients);
  const path = (file: number) => pathOf(announcement, '/recipients.csv', { file: String(file), files: String(files) });
  return (
    <>
      <h3>{say('csvTitle')}</h3>
      <p class="soft small">{say('csvHint')}</p>
      <p class="actions">
        {Array.from({ length: files }, (_, at) => (
          <a class="button" href={path(at + 1)} download="">
            {files === 1 ? say('csv') : say('csvPart', { file: at + 1, files })}
          </a>
        ))}
      </p>
    </>
  );
}
