import { expect, test } from 'vitest';
import { tokenClaims } from '../../functions/console/token-claims.ts';
import { staffFromClaims } from '../../functions/kernel/access.ts';

test('the groups and games of a person arrive in what the API reads from the token', () => {
  const claims = tokenClaims({
    groups: ['agent', 'supervisor', 'somebody-elses-group'],
    attributes: { sub: 'p-1', email: 'agent@demo.example', 'custom:games': 'demo,  other demo' },
  });
  const staff = staffFromClaims({ sub: 'p-1', ...claims });
  expect([...staff.roles]).toEqual(['agent', 'supervisor']);
  expect([...staff.games]).toEqual(['demo', 'other']);
  expect(staff.name).toBe('agent@demo.example');
});

test('a person without groups and games may do and see nothing', () => {
  const staff = staffFromClaims({ sub: 'p-2', ...tokenClaims({ groups: undefined, attributes: { sub: 'p-2' } }) });
  expect(staff.roles.size).toBe(0);
  expect(staff.games.size).toBe(0);
  expect(staff.name).toBe('p-2');
});
