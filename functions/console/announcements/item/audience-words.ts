import { comma, countryName } from '../../../kernel/i18n.ts';
import { languageList, listOf, type Sheet } from '../announcement-visit.ts';

/** For whom an announcement is, in words. */
export function audienceWords({ visit: { language }, say, announcement }: Sheet): string {
  const { audience, gameId: game } = announcement;
  const { languages, regions, tiers, activeWithinDays, listed } = audience;
  const parts = [
    languages && say('audienceLanguages', { list: languageList(language, languages) }),
    regions &&
      say('audienceRegions', {
        list: listOf(
          language,
          regions.map((code) => countryName(code, language)),
        ),
      }),
    tiers &&
      say('audienceTiers', {
        list: listOf(
          language,
          tiers.map((tier) => say(`tier.${tier}`)),
        ),
      }),
    activeWithinDays !== undefined && say('audienceActive', { days: activeWithinDays }),
    listed && say('audienceListed'),
  ].filter((part) => typeof part === 'string');
  return parts.length === 0
    ? say('audienceAll', { game })
    : say('audienceSome', { game, list: parts.join(comma(language)) });
}
