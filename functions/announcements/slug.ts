const most = 60;
const tail = 6;

/** Letters of European languages that are no base letter with marks. */
const spelled: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

/**
 * The last part of a notice's address: the English title in lower-case ASCII words, at most 60 characters and none cut in half where that can
 * be helped, and 6 characters of the id, so that two announcements of one title have two pages.
 */
export function slugOf(title: string, announcementId: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæœøđłı]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = (words[0] ?? 'notice').slice(0, most);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > most) break;
    slug += `-${word}`;
  }
  return `${slug}-${announcementId
    .slice(-tail)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}`;
}
