import { currentHelp, type HelpName, type HelpVersion, helpLimits } from '../../announcements/index.ts';
import type { FieldFault } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { derivedId } from '../../kernel/ids.ts';
import { consolePage } from '../frame/console-page.tsx';
import { Csrf, Faults, faultOf, InputField, TextField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { languageWord } from '../words/index.ts';
import { checkHelpDraft, draftFrom, type HelpDraft } from './help-draft.ts';
import { helpOf, helpPath } from './help-visit.ts';
import { type Say, sayIn } from './messages/index.ts';
import { LanguageTabs, ReadArticle } from './read-part.tsx';

export type HelpForm = {
  visit: Visit;
  name: HelpName;
  draft: HelpDraft;
  note: string;
  /** The version that the words were written on. */
  seen: number;
  faults: readonly FieldFault[] | undefined;
};

/** `GET /console/help/{slug}/{language}/edit`. @throws Problem 404 */
export async function editHelp(visit: Visit): Promise<HttpResponse> {
  const name = helpOf(visit);
  const current = await currentHelp(visit.db, name);
  const form = { visit, name, draft: draftFrom(current.words), note: '', seen: current.version, faults: undefined };
  return { status: 200, html: await renderHelpForm(form) };
}

/** @param newer the version that somebody else saved meanwhile */
export async function renderHelpForm(form: HelpForm, newer?: HelpVersion): Promise<string> {
  const { visit, name, draft, faults } = form;
  const say = sayIn(visit.language);
  const title = `${say('editTitle')}: ${languageWord(name.language, visit.language)} · ${draft.title}`;
  const english = name.language === 'en' ? undefined : await currentHelp(visit.db, { slug: name.slug, language: 'en' });
  const children = (
    <>
      <h1>{title}</h1>
      <p class="soft">{say('editLead')}</p>
      <LanguageTabs visit={visit} name={name} tail="/edit" />
      <Faults language={visit.language} faults={faults} />
      {newer && (
        <div class="alert" role="alert">
          <p>{say('saveStale', { by: newer.by ?? '–', version: newer.version })}</p>
          <p>
            <a href={helpPath(name, '', { version: newer.version })} target="_blank" rel="noopener">
              {say('seeCurrent', { version: newer.version })}
            </a>
          </p>
        </div>
      )}
      <div class="split">
        <Fields {...form} say={say} />
        <div>
          <Preview form={form} say={say} />
          {english && (
            <details class="card">
              <summary>{say('englishWords')}</summary>
              <div lang="en">
                <h3>{english.words.title}</h3>
                <p>{english.words.summary}</p>
                <p class="changes">{english.words.body}</p>
              </div>
            </details>
          )}
        </div>
      </div>
    </>
  );
  return consolePage(visit, { title, current: 'help', wide: true, children });
}

function Fields({ visit, name, draft, note, seen, faults, say }: HelpForm & { say: Say }) {
  const key = derivedId('f', visit.staff.id, name.slug, name.language, String(visit.now));
  const fault = (field: string) => faultOf(faults, field);
  return (
    <form method="post" action={helpPath(name)} id="edit" class="card">
      <Csrf visit={visit} />
      <input type="hidden" name="version" value={String(seen)} />
      <input type="hidden" name="key" value={key} />
      <InputField
        name="title"
        label={say('fieldTitle')}
        value={draft.title}
        fault={fault('title')}
        required
        more={{ maxlength: helpLimits.title, lang: name.language }}
      />
      <TextField
        name="summary"
        label={say('fieldSummary')}
        hint={say('summaryHint')}
        value={draft.summary}
        fault={fault('summary')}
        most={helpLimits.summary}
        rows={3}
        required
      />
      <TextField
        name="body"
        label={say('fieldBody')}
        hint={say('bodyHint')}
        value={draft.body}
        fault={fault('body')}
        most={helpLimits.body}
        rows={24}
        required
      />
      <TextField
        name="keywords"
        label={say('fieldKeywords')}
        hint={say('keywordsHint')}
        value={draft.keywords}
        fault={fault('keywords')}
        rows={5}
      />
      <InputField
        name="note"
        label={say('noteField')}
        hint={say('noteHint')}
        value={note}
        more={{ maxlength: helpLimits.note }}
      />
      <div class="actions">
        <button type="submit" class="primary" name="do" value="save">
          {say('save')}
        </button>
        <button type="submit" name="do" value="preview" formaction={`${helpPath(name)}#words`}>
          {say('previewButton')}
        </button>
        <a class="button quiet" href={helpPath(name)}>
          {say('cancel')}
        </a>
      </div>
    </form>
  );
}

function Preview({ form: { draft, name, visit }, say }: { form: HelpForm; say: Say }) {
  const { words } = checkHelpDraft(draft, visit.language, say);
  return (
    <>
      <p class="soft small">{say('preview')}</p>
      {words ? <ReadArticle words={words} language={name.language} /> : <p class="card empty">{say('previewEmpty')}</p>}
    </>
  );
}
