import type { HttpResponse } from '../../kernel/http-types.ts';
import { currentPlaybook, type Edition, type PlaceValues, type Playbook, sections } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import { Faults } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { contentOf, type Draft, draftOf } from './draft.ts';
import { type EditForm, EditPlaybook } from './edit-form.tsx';
import { playbookTitle } from './playbook-page.tsx';
import { playbookOf, playbookPath, sampleValues } from './playbook-visit.ts';
import { PhraseList, type Say, SectionText, sayIn, sectionTitle } from './sections.tsx';

/** `GET /console/playbooks/{kind}/{language}/edit`. @throws Problem 404 */
export async function editPlaybook(visit: Visit): Promise<HttpResponse> {
  const { gameId, name } = playbookOf(visit);
  const current = await currentPlaybook(visit.db, gameId, name);
  const form = { visit, gameId, name, note: '', seen: current.version, faults: undefined };
  return { status: 200, html: await renderEditPage({ ...form, draft: draftOf(current.content) }) };
}

/** @param newer the version that somebody else saved meanwhile */
export async function renderEditPage(form: EditForm, newer?: Edition): Promise<string> {
  const { visit, gameId, name, draft, faults } = form;
  const say = sayIn(visit.language);
  const title = `${say('editTitle')}: ${playbookTitle(visit, name)}`;
  const values = await sampleValues(visit, gameId, name.language);
  const children = (
    <>
      <h1>{title}</h1>
      <p class="soft">{say('editLead')}</p>
      <Faults language={visit.language} faults={faults} />
      {newer && (
        <div class="alert" role="alert">
          <p>{say('saveStale', { by: newer.by ?? '–', version: newer.version })}</p>
          <p>
            <a href={playbookPath(name, gameId, '', { version: String(newer.version) })} target="_blank" rel="noopener">
              {say('seeCurrent', { version: newer.version })}
            </a>
          </p>
        </div>
      )}
      <div class="split">
        <EditPlaybook {...form} />
        <Preview draft={draft} form={form} values={values} say={say} />
      </div>
    </>
  );
  return consolePage(visit, { title, current: 'playbooks', wide: true, children });
}

function Preview({ draft, form, values, say }: { draft: Draft; form: EditForm; values: PlaceValues; say: Say }) {
  const words = { playbook: contentOf(draft) as Playbook, language: form.name.language, values, marked: true };
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview" tabindex={-1}>
        {say('preview')}
      </h2>
      {sections.map((section) => (
        <>
          <h3>{sectionTitle(say, section)}</h3>
          <SectionText section={section} {...words} />
        </>
      ))}
      <h3>{say('phrases')}</h3>
      {words.playbook.phrases.length === 0 ? (
        <p class="soft">{say('previewEmpty')}</p>
      ) : (
        <PhraseList say={say} {...words} />
      )}
    </section>
  );
}
