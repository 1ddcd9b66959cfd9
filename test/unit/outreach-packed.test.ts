import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../functions/kernel/packed.ts';
import { evidence } from '../support/outreach-cases.ts';

const kept = {
  signals: [{ code: 'new_device', weight: 1.8, detail: 'The player has not used this device before.' }],
  observations: [{ at: 1780304400000, type: 'login.succeeded' }],
  eventIds: ['event-0001'],
};

describe('packed evidence', () => {
  it('that an earlier release stored is read for ever', () => {
    expect(
      unpack(
        Buffer.from(
          'AavGpjovtTwe6itkfRZI-kLQ0nV-iUJpcWoKJPVCkzMkleopoaUE5Ki3MDA2MDExAAGcqQCkHTlpgdm6BgYGhkqxtQA',
          'base64url',
        ),
      ),
    ).toEqual(kept);
  });

  it('comes back as it was, whatever it is, and in well under half the bytes', () => {
    for (const value of [evidence(), null, 0, '', [], { text: '\u{1f600} 漢 "}],' }])
      expect(unpack(pack(value))).toEqual(value);
    expect(pack(evidence()).length).toBeLessThan(JSON.stringify(evidence()).length * 0.45);
  });

  it('of a version that this release does not know is refused', () => {
    expect(() => unpack(Buffer.of(9, 1, 2))).toThrow('unknown version 9');
  });
});
