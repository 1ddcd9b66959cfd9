import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createProgress } from '../../functions/kernel/progress.ts';
import { evaluate, productName } from './evaluate.ts';
import { quick } from './sizes.ts';
import { kinds } from './studies/comparison.ts';
import { tables } from './tables.ts';

const silent = createProgress({ write: () => undefined });
const findings = evaluate(openAddressBook(join('dist', 'geo', 'addresses.bin')), quick, silent);

const caught = (name: string, kind: (typeof kinds)[number], share: number) =>
  findings.standings.find((one) => one.name.startsWith(name))?.caught[kinds.indexOf(kind)]?.[share]?.value ?? 0;

/** On a history small enough for every run of the tests; what is claimed is taken on `npm run evaluate`. */
describe('detection on a small history', () => {
  it('catches strangers, and is ahead of the peers on those who imitate', () => {
    expect(caught(productName, 'naive', 1)).toBeGreaterThan(0.9);
    expect(caught(productName, 'vpn', 1)).toBeGreaterThan(0.8);
    for (const kind of ['targeted', 'stolen_id'] as const)
      for (const peer of ['Freeman', 'New-device', 'Speed'])
        expect(caught(productName, kind, 2), `${kind} beside ${peer}`).toBeGreaterThan(caught(peer, kind, 2));
  });

  it('has attackers that the reference does not catch easily', () => {
    expect(caught('Boosted', 'targeted', 1)).toBeLessThan(0.85);
  });

  it('catches strangers whatever share of the ids is lost', () => {
    expect(findings.losses.map(({ idLoss }) => idLoss)).toEqual([0.02, 0.05, 0.3]);
    for (const { idLoss, standings } of findings.losses)
      expect(standings[0]?.caught[kinds.indexOf('naive')]?.[1]?.value, `${idLoss} lost`).toBeGreaterThan(0.8);
  });

  it('asks few players of their own sign-ins', () => {
    expect(findings.questions.overall.value).toBeLessThan(0.05);
    expect(findings.questions.perYear.median).toBeLessThanOrEqual(2);
  });

  it('sees every wave in time, lets at most one through before, and sees none where there is none', () => {
    for (const { name, seenAfter, unquestionedBefore } of findings.waves) {
      expect(seenAfter, name).toBeLessThanOrEqual(name.includes('residential') ? 300_000 : 60_000);
      expect(unquestionedBefore, name).toBeLessThanOrEqual(1);
    }
    expect(findings.quiet).toEqual({ falseWaves: 0, days: 32 });
  });

  it('holds most takeovers before the first thing leaves', () => {
    expect(findings.takeovers.byKind[0]?.held.value).toBeGreaterThan(0.8);
  });

  it('tells nothing by rhythm and volume', () => {
    expect(Math.abs(findings.leak - 0.5)).toBeLessThan(0.06);
  });

  it('prints every figure as a number', () => {
    const text = tables(findings);
    expect(text).toContain('| Doorward');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});
