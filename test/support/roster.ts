import { languages } from '../../functions/kernel/i18n.ts';
import type { RosterMember } from '../../functions/outreach/roster/member.ts';

const day = [{ from: '00:00', to: '24:00' }];
const always = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };

/** A person of every team and language who is always on shift, but for what is said otherwise. */
export const member = (staffId: string, more: Partial<RosterMember> = {}): RosterMember => ({
  ...{ gameId: 'demo', staffId, name: staffId, teams: ['account_security', 'player_support'] },
  ...{ languages: [...languages], shifts: { zone: 'UTC', week: always }, share: 1, most: 8, version: 1 },
  ...more,
});
