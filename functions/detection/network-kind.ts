import type { NetworkKind } from './types.ts';

/** Well-known clouds, hosters, content networks and carriers of commercial VPNs whose names do not say so (public registrations). */
const hosting = new Set([
  16509, 14618, 8075, 8068, 396982, 15169, 19527, 13335, 209242, 54113, 20940, 16625, 36183, 63949, 48337, 14061, 24940,
  213230, 16276, 12876, 51167, 20473, 31898, 36351, 37963, 45102, 45090, 132203, 55990, 136907, 137718, 60068, 212238,
  9009, 136787, 202425, 62240, 60781, 28753, 30633, 395954, 7203, 46606, 26496, 8560, 197540, 29802, 36352, 203020,
  21859, 396356, 39351, 49981, 43350, 50304, 56630, 42708, 53667, 23470, 40676, 8100, 18779, 25820, 35916, 50673, 57043,
  58065, 147049, 141039, 131199, 207990, 206092,
]);

/** Well-known mobile carriers whose names do not say so. */
const mobile = new Set([
  6167, 22394, 21928, 20057, 55836, 45609, 24560, 45271, 38266, 55410, 9605, 9644, 17421, 9674, 24158, 37069, 24835,
  33771, 29975, 16637, 37168, 16135, 15897, 20978, 8359, 3216, 25159, 12958, 31133, 9141, 12912, 43766, 35819, 197207,
  44244, 27831, 28403, 131429, 24086, 10030, 9534, 45960, 132618, 9587, 4761, 24203, 23693, 132199, 51207, 16299, 24608,
  16232, 9808, 56041, 56045, 56046, 24444, 24445, 26599, 26615, 22085,
]);

/** Well-known access networks for homes whose names do not say so, or say something else. */
const residential = new Set([
  7018, 7922, 701, 702, 209, 20115, 10796, 20001, 11427, 11426, 11351, 33363, 12271, 22773, 5650, 7029, 6128, 19108,
  6389, 4134, 4837, 4808, 4812, 17816, 9394, 2516, 17676, 9824, 17511, 2518, 4766, 9318, 17858, 3786, 12874, 1267,
  30722, 3215, 12322, 15557, 5410, 5607, 1136, 33915, 50266, 5432, 6848, 3303, 6730, 3301, 1257, 3292, 1759, 16086,
  5617, 12741, 3243, 2860, 8708, 6799, 7552, 45899, 7643, 18403, 45543, 45903, 3462, 4760, 9304, 9269, 4788, 9299, 1221,
  4804, 577, 812, 852, 6327, 5769, 8151, 8167, 7738, 10620, 13999, 9829, 8452, 25019, 34984,
]);

const saysHosting =
  /\bhost(?:s|ed|er|ers|ing|ings|line|name)?\b|hosting\b|cloud|\bservers?\b|\bvps\b|\bvpn\b|data ?cent(?:er|re)|\bcolo|\bdedicated\b|\bcdn\b|\bproxy\b|bare ?metal|leaseweb/i;
const saysMobile =
  /\b(?:mobile?|m[oó]vil(?:es)?|wireless|cellular|celular|cellcom|gsm|lte|selular|vodacom|mobily|mobitel|mtn|digicel|airtel|jio|beeline)\b/i;
const saysHome =
  /\b(?:broadband|cable\w*|fib(?:er|re)\w*|fibra|dsl|ftth|telecom\w*|telekom\w*|telefon\w*|telef[oó]nica|telephone|internet|isp|online|networks?|net|communications?|comunica\w*|provedor\w*|vodafone|orange|virgin media)\b/i;
const saysOther =
  /\b(?:universi\w*|college|school|academ\w*|ministry|department|government|bank|institut\w*|hospital|research|army|defen[cs]e)\b/i;

/**
 * What kind of network an autonomous system is: from short lists of well-known ones, else from its name. A guess by name is right
 * for most and not for all; its weight in the score is small for that reason.
 */
export function networkKind(asn: number, name: string): NetworkKind {
  if (asn === 0) return 'unknown';
  if (hosting.has(asn)) return 'hosting';
  if (mobile.has(asn)) return 'mobile';
  if (residential.has(asn)) return 'residential';
  if (saysOther.test(name)) return 'unknown';
  if (saysHosting.test(name)) return 'hosting';
  if (saysMobile.test(name)) return 'mobile';
  return saysHome.test(name) ? 'residential' : 'unknown';
}
