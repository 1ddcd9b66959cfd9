import type { Case } from '../signals.ts';
import { hasOtherDetails, idLoss } from './device-evidence.ts';
import type { Findings } from './findings.ts';
import type { EvidenceName } from './names.ts';
import { gapSurprise } from './place-evidence.ts';
import { surprise } from './rates.ts';

/** What counts for more, or less, because it comes together: a device and where it signs in from, and how little is known. */
export function togetherEvidence(at: Case, found: Findings): void {
  const { known, recognised } = at;
  if (known.learned === 0) return;
  const block = found.has('line.block') || found.has('line.block_mobile');
  const mobile = found.has('line.network_mobile');
  const hosting = found.has('hosting.new') || found.has('hosting.habit');
  const network = mobile || hosting || found.has('line.network') || found.has('line.network_other');
  const country = found.has('place.country');
  const place = found.has('place.new');
  const timezone = found.has('timezone.new') || found.has('timezone.abroad');
  const when = (holds: boolean, name: EvidenceName, value = 1) => {
    if (holds) found.add(name, value);
  };
  const unproven = recognised.how !== 'by_id';
  const short = 1 / known.learned;
  when(unproven, 'together.short_device', short);
  when(network, 'together.short_network', short);
  when(block, 'together.short_block', short);
  when(unproven && (timezone || found.has('language.new')), 'together.locale');
  when(timezone && found.has('language.new'), 'together.language_timezone');
  when(place && found.has('line.block'), 'together.block_place');
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
      when(place && found.has('line.block'), 'together.id_block_place');
      when(country && timezone, 'together.id_abroad');
      when(network, 'together.id_gap', gapSurprise(at));
      when(network || block, 'together.id_details', hasOtherDetails(found) ? 1 : 0);
      break;
  }
}
