import { announcementLimits as limits } from '../../../announcements/index.ts';
import { type Language, languages } from '../../../kernel/i18n.ts';
import { faultOf, InputField, TextField } from '../../frame/form.tsx';
import { languageWord } from '../../words/index.ts';
import type { Part } from './compose-form.tsx';
import { isLeftOut } from './read-words.ts';

/** Title and text in each language. */
export const WordFields = (part: Part) => (
  <section aria-labelledby="words">
    <h2 id="words">{part.say('words')}</h2>
    <p class="soft small">
      {part.say('wordsLead')} {part.say('bodyHint')}
    </p>
    <div class="languages-grid">
      {languages.map((language) => (
        <LanguageFields language={language} part={part} />
      ))}
    </div>
  </section>
);

function LanguageFields({ language, part }: { language: Language; part: Part }) {
  const { visit, say, fields, faults } = part;
  const name = languageWord(language, visit.language);
  const needed = language === 'en';
  return (
    <fieldset class="card words" lang={visit.language}>
      <legend>
        {`${name.charAt(0).toLocaleUpperCase(visit.language)}${name.slice(1)}`}{' '}
        <LanguageState language={language} part={part} />
      </legend>
      <InputField
        name={`title.${language}`}
        label={say('titleIn', { language: name })}
        hint={say('titleHint', { most: limits.title })}
        value={fields[`title.${language}`] ?? ''}
        fault={faultOf(faults, `title.${language}`)}
        required={needed}
        more={{ maxlength: limits.title, autocomplete: 'off', lang: language }}
      />
      <TextField
        name={`body.${language}`}
        label={say('bodyIn', { language: name })}
        value={fields[`body.${language}`] ?? ''}
        fault={faultOf(faults, `body.${language}`)}
        required={needed}
        most={limits.body}
        rows={16}
      />
    </fieldset>
  );
}

/** Whether a language is written, or its readers get English. */
function LanguageState({ language, part: { say, fields } }: { language: Language; part: Part }) {
  if (!isLeftOut(fields, language)) return <span class="badge good">{say('written')}</span>;
  return language === 'en' ? (
    <span class="badge info">{say('needed')}</span>
  ) : (
    <span class="badge warn">{say('english')}</span>
  );
}
