import type { OpeningHours } from '../../functions/games/index.ts';

const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** Eight hours a day with a lunch break; Christmas, its Eve by half, New Year, and two weeks of August. */
export const rome: OpeningHours = {
  zone: 'Europe/Rome',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office },
  exceptions: [
    { date: '2026-08-10', until: '2026-08-23', name: 'Ferie' },
    { date: '2026-12-24', hours: [{ from: '09:00', to: '13:00' }], name: 'Vigilia' },
    { date: '2026-12-25', until: '2026-12-26', name: 'Natale' },
    { date: '2027-01-01', name: 'Capodanno' },
  ],
};

const nine = [{ from: '09:00', to: '17:00' }];
export const newYork: OpeningHours = {
  zone: 'America/New_York',
  week: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
  exceptions: [{ date: '2026-11-26', name: 'Thanksgiving' }],
};

const morning = { from: '08:00', to: '12:00' };
const saigonDay = [morning, { from: '13:00', to: '17:00' }];
/** No daylight saving; Saturdays until noon. */
export const saigon: OpeningHours = {
  zone: 'Asia/Ho_Chi_Minh',
  week: { mon: saigonDay, tue: saigonDay, wed: saigonDay, thu: saigonDay, fri: saigonDay, sat: [morning] },
};

/** One night a week, the one in which Europe's clocks change. */
export const romanNights: OpeningHours = { zone: 'Europe/Rome', week: { sat: [{ from: '22:00', to: '06:00' }] } };

/** Opens at a time that does not exist on one Sunday and exists twice on another. */
export const romanSmallHours: OpeningHours = { zone: 'Europe/Rome', week: { sun: [{ from: '02:30', to: '04:00' }] } };

/** Numbers from 0 to 1 that are the same in every run (Numerical Recipes' linear congruential generator). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
