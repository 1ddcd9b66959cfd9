import { expect, test } from 'vitest';
import { announcementForm } from '../../functions/announcements/announcement-schema.ts';
import { fieldFaults } from '../../functions/kernel/http-request.ts';

const en = { title: 'The servers rest', body: 'We move to **faster machines**.' };
const safety = { gameId: 'demo', kind: 'safety', content: { en }, audience: {} };
const maintenance = {
  ...{ ...safety, kind: 'maintenance' },
  startsAt: '2026-12-01T06:00:00+01:00',
  endsAt: '2026-12-01T08:00:00+01:00',
};

/** Paths and messages of what is wrong, or the form as it is read. */
function read(form: unknown) {
  const result = announcementForm.safeParse(form);
  return result.success
    ? result.data
    : Object.fromEntries(fieldFaults(result.error).map((one) => [one.path, one.message]));
}

test('a good form is taken as it is, and cleaned', () => {
  expect(read(safety)).toEqual(safety);
  expect(read(maintenance)).toEqual(maintenance);
  const untidy = { title: ' The servers\u202e  rest ', body: 'One.\r\nTwo.\n\n' };
  expect(read({ ...safety, content: { en: untidy } })).toMatchObject({
    content: { en: { title: 'The servers rest', body: 'One.\nTwo.' } },
  });
});

test.each<[string, object, string]>([
  ['no English', { ...safety, content: { vi: en } }, 'content.en'],
  ['a language that we have not', { ...safety, content: { en, fr: en } }, 'content'],
  ['an empty title', { ...safety, content: { en: { ...en, title: ' \u200b ' } } }, 'content.en.title'],
  ['a title of two lines', { ...safety, content: { en: { ...en, title: 'One\nTwo' } } }, 'content.en.title'],
  ['a long title', { ...safety, content: { en: { ...en, title: 'x'.repeat(121) } } }, 'content.en.title'],
  ['an empty body', { ...safety, content: { en: { ...en, body: '\n \n' } } }, 'content.en.body'],
  ['a long body', { ...safety, content: { en: { ...en, body: 'x '.repeat(10_001) } } }, 'content.en.body'],
  ['an unknown kind', { ...safety, kind: 'spam' }, 'kind'],
  ['a time without offset', { ...safety, sendAt: '2026-12-01T06:00:00' }, 'sendAt'],
  ['maintenance without a start', { ...maintenance, startsAt: undefined }, 'startsAt'],
  ['maintenance without an end', { ...maintenance, endsAt: undefined }, 'endsAt'],
  ['maintenance that ends as it begins', { ...maintenance, endsAt: '2026-12-01T05:00:00Z' }, 'endsAt'],
  ['a policy without its date', { ...safety, kind: 'policy' }, 'effectiveAt'],
  ['an unknown field', { ...safety, audiense: {} }, ''],
])('%s is refused by its path', (_, form, path) => {
  expect(Object.keys(read(form))).toEqual([path]);
});

test('faults in the Markdown are named with their line, in the language they stand in', () => {
  const body = 'Fine.\n\n<b>not this</b>\n\nFine.\n\n![nor](https://example.com/x.png)';
  const { error } = announcementForm.safeParse({ ...safety, content: { en, vi: { title: 'Tiêu đề', body } } });
  expect(error && fieldFaults(error)).toEqual([
    {
      path: 'content.vi.body',
      message: 'line 3: HTML cannot be used here; write plain words, and &lt; for the character <',
    },
    { path: 'content.vi.body', message: 'line 7: a picture cannot be shown in every mail; say it in words' },
  ]);
});
