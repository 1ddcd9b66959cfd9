import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorrection, mostCorrected } from '../../functions/detection/evidence/correction.ts';
import { featureNames } from '../../functions/detection/evidence/findings.ts';
import { readTree, sumOf, worthOf } from '../../functions/detection/evidence/tree.ts';
import { modelCorrections } from '../../functions/detection/model-corrections.ts';
import { writeTree } from '../evaluation/gbm/write-tree.ts';

const places = new Map(['one', 'other'].map((name, at) => [name, at]));
const crossed = 'one <= 0.5 ? other <= 2 ? -1 : 0.25 : other <= 3 ? 1 : 4';

describe('a tree as text', () => {
  const tree = readTree(crossed, places);

  it.each([
    [[0.5, 2], -1],
    [[0.4, 2.1], 0.25],
    [[0.6, 3], 1],
    [[9, 9], 4],
    [[], -1],
  ])('of %j says %d', (values, worth) => {
    expect(worthOf(tree, values)).toBe(worth);
  });

  it('says the same among others', () => {
    const few = [tree, readTree('-0.75', places), readTree('other <= 1 ? 8 : 16', places), tree];
    const value = fc.double({ min: -1, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(value, value), fc.tuple(value, value), (values, usual) => {
        expect(sumOf(few, usual)(values)).toBe(few.reduce((sum, one) => sum + worthOf(one, values), 0));
      }),
    );
    expect(sumOf([])([1, 2])).toBe(0);
  });

  it('says the same among all of the model, and where a value stands just on a border', () => {
    const positions = new Map(featureNames.map((name, at) => [name, at]));
    const trees = modelCorrections.map((text) => readTree(text, positions));
    const borders = trees.flatMap(({ feature, value }) => [...value].filter((_, node) => (feature[node] ?? -1) >= 0));
    const value = fc.oneof(fc.constant(0), fc.constantFrom(...borders), fc.double({ min: -1, max: 500 }));
    const values = fc.array(value, { minLength: featureNames.length, maxLength: featureNames.length });
    fc.assert(
      fc.property(values, values, (some, usual) => {
        expect(sumOf(trees, usual)(some)).toBe(trees.reduce((sum, tree) => sum + worthOf(tree, some), 0));
      }),
    );
  });

  it('may have 32 leaves, and no more', () => {
    const comb = (leaves: number): string =>
      leaves === 1 ? '0' : `one <= ${-leaves} ? ${leaves} : ${comb(leaves - 1)}`;
    const full = readTree(comb(32), places);
    const some = [-40, -32, -31.5, -20, -2, 0, Number.NaN];
    for (const one of some) for (const usual of some) expect(sumOf([full], [usual])([one])).toBe(worthOf(full, [one]));
    expect(() => sumOf([readTree(comb(33), places)])).toThrow('a tree has 33 leaves, more than 32');
  });

  it('is a number alone where nothing is asked', () => {
    expect(worthOf(readTree('-0.75', places), [1, 2])).toBe(-0.75);
  });

  it.each([
    ['', '"" is no number'],
    ['much', '"much" is no number'],
    ['third <= 1 ? 2 : 3', 'nothing is called "third"'],
    ['one <= x ? 2 : 3', '"x" is no number'],
    ['one <= 1 : 2 : 3', '"?" is missing'],
    ['one <= 1 ? 2', '":" is missing'],
    ['one <= 1 ? 2 :', '"" is no number'],
    ['one <= 1 ? 2 : 3 : 4', '":" is too much'],
  ])('%j is refused, and it says why', (text, why) => {
    expect(() => readTree(text, places)).toThrow(why);
  });

  it('is written as it was read', () => {
    expect(writeTree(tree, [...places.keys()])).toBe(crossed);
  });
});

describe('the corrections of the model', () => {
  it('are written as they would be again', () => {
    const positions = new Map(featureNames.map((name, at) => [name, at]));
    expect(modelCorrections.map((text) => writeTree(readTree(text, positions), featureNames))).toEqual(
      modelCorrections,
    );
  });

  it('are bounded, and sum the trees below that', () => {
    expect(createCorrection(['0.5', '0.25']).sum([])).toBe(0.75);
    expect(createCorrection(['1', '1']).sum([])).toBe(mostCorrected);
    expect(createCorrection(['-1', '-1']).sum([])).toBe(-mostCorrected);
    const { sum } = createCorrection(modelCorrections);
    const value = fc.oneof(fc.constant(0), fc.double({ min: -1, max: 500, noNaN: true }));
    const values = fc.array(value, { minLength: featureNames.length, maxLength: featureNames.length });
    fc.assert(fc.property(values, (some) => Math.abs(sum(some)) <= mostCorrected));
  });
});
