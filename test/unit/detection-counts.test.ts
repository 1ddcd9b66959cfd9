import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withHabit } from '../../functions/detection/counts.ts';
import { decayed, type Habit } from '../../functions/detection/profile.ts';

const most = 5;

test('what was just learned comes first, and the others by how often they were seen', () => {
  const sighting = fc.record({ value: fc.constantFrom(...'abcdefg'), on: fc.integer({ min: 20_000, max: 20_170 }) });
  fc.assert(
    fc.property(fc.array(sighting, { maxLength: 60 }), (sightings) => {
      let habits: Habit[] = [];
      for (const { value, on } of sightings) {
        const given = [...habits];
        const known = habits.find((habit) => habit.value === value);
        habits = withHabit(habits, value, on, most);
        expect(habits[0]?.value).toBe(value);
        // the others as they were; who was last makes room
        const others = habits.slice(1);
        const kept = given.filter((habit) => habit !== known);
        expect(kept).toEqual(expect.arrayContaining(others));
        expect(others).toHaveLength(Math.min(kept.length, most - 1));
        const worths = others.map(({ count, day }) => decayed(count, day, 20_170));
        for (const [place, worth] of worths.entries()) expect(worth).toBeLessThan((worths[place - 1] ?? worth) + 1e-9);
      }
    }),
  );
});
