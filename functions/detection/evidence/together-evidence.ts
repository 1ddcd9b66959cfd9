import type { Case } from '../signals.ts';
import { hasOtherDetails, idLoss } from './device-evidence.ts';
import type { Evidence, EvidenceName } from './names.ts';
import { gapSurprise } from './place-evidence.ts';
import { surprise } from './rates.ts';

/** What counts for more, or less, because it comes together: a device and where it signs in from, and how little is known. */
export function togetherEvidence(at: Case, parts: Evidence): Evidence {
  const { known, recognised } = at;
  if (known.learned === 0) return [];
  const has = new Set(parts.map(([name]) => name));
  const any = (...names: EvidenceName[]) => names.some((name) => has.has(name));
  const block = any('line.block', 'line.block_mobile');
  const network = any('line.network', 'line.network_mobile', 'line.network_other', 'hosting.new', 'hosting.habit');
  const hosting = any('hosting.new', 'hosting.habit');
  const country = has.has('place.country');
  const place = has.has('place.new');
  const mobile = has.has('line.network_mobile');
  const timezone = any('timezone.new', 'timezone.abroad');
  const found: Evidence = [];
  const when = (holds: boolean, name: EvidenceName, value = 1) => {
    if (holds) found.push([name, value]);
  };
  const unproven = recognised.how !== 'by_id';
  const short = 1 / known.learned;
  when(unproven, 'together.short_device', short);
  when(network, 'together.short_network', short);
  when(block, 'together.short_block', short);
  when(unproven && (timezone || has.has('language.new')), 'together.locale');
  when(timezone && has.has('language.new'), 'together.language_timezone');
  when(place && has.has('line.block'), 'together.block_place');
  switch (recognised.how) {
    case 'alike': {
      const missing = recognised.id === 'missing';
      const proofless = recognised.id === 'other' || missing;
      if (!proofless) break;
      when(at.atHome, 'together.alike_home');
      when(block, missing ? 'together.missing_block' : 'together.alike_block');
      when(network, missing ? 'together.missing_network' : 'together.alike_network');
      when(mobile, 'together.alike_mobile');
      when(hosting, 'together.alike_hosting');
      when(country, 'together.alike_country');
      when(place, 'together.alike_place');
      when(block || network, 'together.alike_gap', gapSurprise(at));
      when(block || network, 'together.alike_steady', surprise(idLoss(known)));
      break;
    }
    case 'new':
      when(at.atHome, 'together.new_home');
      when(block, 'together.new_block');
      when(network, 'together.new_network');
      when(hosting, 'together.new_hosting');
      when(country, 'together.new_country');
      break;
    case 'by_id':
      when(block, 'together.id_block');
      when(network, 'together.id_network');
      when(mobile, 'together.id_mobile');
      when(hosting, 'together.id_hosting');
      when(country, 'together.id_country');
      when(place, 'together.id_place');
      when(place && has.has('line.block'), 'together.id_block_place');
      when(country && timezone, 'together.id_abroad');
      when(network, 'together.id_gap', gapSurprise(at));
      when(network || block, 'together.id_details', hasOtherDetails(parts) ? 1 : 0);
      break;
  }
  return found;
}
