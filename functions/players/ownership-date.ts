/** A month or a day as people in our four languages say and type it. Parts are 0 where the text has none. */
type Said = { year: number; month: number; day: number };

const english = 'january february march april may june july august september october november december'.split(' ');
const italian = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
);
const vietnamese = 'một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',');

function monthNamed(word: string): number {
  const at = [english, italian].map((names) => names.findIndex((name) => word.length >= 3 && name.startsWith(word)));
  return Math.max(...at) + 1;
}

function vietnameseMonth(word: string): number {
  if (word === 'giêng') return 1;
  if (word === 'chạp') return 12;
  return vietnamese.indexOf(word) + 1;
}

/** Chinese numerals of years and months as digits: 二〇二一年十二月 becomes 2021年12月. */
const withDigits = (text: string): string =>
  text
    .replace(/十([一二])?(?=月)/g, (_, unit?: string) => (unit === undefined ? '10' : unit === '一' ? '11' : '12'))
    .replace(/[零〇一二三四五六七八九](?=[零〇一二三四五六七八九]*[年月])/g, (digit) =>
      String(digit === '零' ? 0 : '〇一二三四五六七八九'.indexOf(digit)),
    );

const number = (text: string | undefined): number => (text === undefined ? 0 : Number(text));

type Reading = { form: RegExp; read: (groups: Record<string, string | undefined>) => Said };

const readings: Reading[] = [
  {
    // 2021-05, 2021/5/3, 2021年5月3日
    form: /^(?<y>\d{4}) ?[-/.年 ] ?(?<m>\d{1,2})(?: ?[-/.月 ] ?(?<d>\d{1,2}) ?日?| ?月)?$/u,
    read: ({ y, m, d }) => ({ year: number(y), month: number(m), day: number(d) }),
  },
  {
    // 05/2021
    form: /^(?<m>\d{1,2}) ?[-/. ] ?(?<y>\d{4})$/u,
    read: ({ y, m }) => ({ year: number(y), month: number(m), day: 0 }),
  },
  {
    // 23/5/2021, 5/23/2021; where both could be the month it says nothing
    form: /^(?<one>\d{1,2}) ?[-/. ] ?(?<two>\d{1,2}) ?[-/. ] ?(?<y>\d{4})$/u,
    read: ({ one, two, y }) => {
      const [first, second] = [number(one), number(two)];
      if (first <= 12 && second <= 12 && first !== second) return { year: 0, month: 0, day: 0 };
      return { year: number(y), month: Math.min(first, second), day: Math.max(first, second) };
    },
  },
  {
    // ngày 3 tháng 5 năm 2021, tháng 5/2021, tháng năm năm 2021
    form: /^(?:(?:ngày )?(?<d>\d{1,2}) )?tháng (?<m>\d{1,2}|\p{L}+(?: một| hai)?) ?(?:,|\/|-|năm)? ?(?<y>\d{4})$/u,
    read: ({ d, m = '', y }) => ({ year: number(y), month: Number(m) || vietnameseMonth(m), day: number(d) }),
  },
  {
    // 3 May 2021, maggio 2021
    form: /^(?:(?<d>\d{1,2})(?:st|nd|rd|th|º|o)?\.? )?(?:of )?(?<name>\p{L}{3,})\.?,? (?<y>\d{4})$/u,
    read: ({ d, name = '', y }) => ({ year: number(y), month: monthNamed(name), day: number(d) }),
  },
  {
    // May 3, 2021
    form: /^(?<name>\p{L}{3,})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/u,
    read: ({ d, name = '', y }) => ({ year: number(y), month: monthNamed(name), day: number(d) }),
  },
  {
    // 2021 May
    form: /^(?<y>\d{4}),? (?<name>\p{L}{3,})\.?$/u,
    read: ({ name = '', y }) => ({ year: number(y), month: monthNamed(name), day: 0 }),
  },
];

function said(text: string): Said | undefined {
  for (const { form, read } of readings) {
    const groups = form.exec(withDigits(text))?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}

const padded = (part: number) => String(part).padStart(2, '0');

/** @param text already folded @returns `2021-05`, or undefined if it is no month or could be two */
export function readMonth(text: string): string | undefined {
  const found = said(text);
  if (!found || found.year < 1970 || found.year > 2100 || found.month < 1 || found.month > 12) return undefined;
  return `${found.year}-${padded(found.month)}`;
}

/** @param text already folded @returns `2021-05-03`, or undefined if it is no day of the calendar or could be two */
export function readDay(text: string): string | undefined {
  const month = readMonth(text);
  const found = said(text);
  if (month === undefined || !found || found.day < 1) return undefined;
  const day = new Date(Date.UTC(found.year, found.month - 1, found.day));
  return day.getUTCMonth() === found.month - 1 ? `${month}-${padded(found.day)}` : undefined;
}
