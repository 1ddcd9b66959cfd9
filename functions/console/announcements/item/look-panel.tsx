import { languages } from '../../../kernel/i18n.ts';
import { SelectField } from '../../frame/form.tsx';
import { languageWord } from '../../words/index.ts';
import { pathOf, type Sheet } from '../announcement-visit.ts';
import { ActForm } from './act-form.tsx';
import { faultIn, type Refused } from './refused.tsx';

/** What readers get: the previews, the test mail, and the public page once there is one. */
export function LookPanel({ sheet, refused }: { sheet: Sheet; refused: Refused | undefined }) {
  const { visit, say, announcement } = sheet;
  const { state, slug, publishedAt } = announcement;
  const { language } = visit;
  const unsent = state === 'draft' || state === 'scheduled';
  return (
    <section class="card" aria-labelledby="look">
      <h2 id="look">{say('lookTitle')}</h2>
      <p class="soft small">{say('lookText')}</p>
      <ul class="plain">
        {languages.map((one) => (
          <li>
            <a href={pathOf(announcement, '/preview', { language: one })}>
              {say('previewIn', { language: languageWord(one, language) })}
            </a>
            {!announcement.languages.includes(one) && (
              <>
                {' '}
                <span class="badge warn">{say('asEnglish')}</span>
              </>
            )}
          </li>
        ))}
        {publishedAt !== undefined && (
          <li>
            <a href={`/notices/${encodeURIComponent(slug)}`} target="_blank" rel="noopener">
              {say('seeNotice')}
            </a>
          </li>
        )}
      </ul>
      {unsent && (
        <>
          <h3>{say('testTitle')}</h3>
          <p class="soft small">{say('testText', { to: visit.staff.name })}</p>
          <ActForm sheet={sheet} act="test" label={say('testSend')}>
            <SelectField
              name="language"
              id="test-language"
              label={say('language')}
              value={language}
              fault={faultIn(sheet, refused, 'test')}
              options={languages.map((value) => ({ value, label: languageWord(value, language) }))}
            />
          </ActForm>
        </>
      )}
    </section>
  );
}
