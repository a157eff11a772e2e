import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salvageJson } from './salvage-json.ts';

const json = '{"title":"A, \\"B\\" [c]","scenes":[{"id":"s1","n":1},{"id":"s2","n":2}]}';

describe('JSON that ends early', () => {
  it('gives whole text whole', () => {
    expect(salvageJson(json)).toEqual({ value: JSON.parse(json), isCut: false });
  });

  it('keeps every scene that came whole, and what came of the next', () => {
    expect(salvageJson(json.slice(0, json.indexOf('"n":2') + 4))).toEqual({
      value: { title: 'A, "B" [c]', scenes: [{ id: 's1', n: 1 }, { id: 's2' }] },
      isCut: true,
    });
  });

  it('never throws, and loses no scene that was complete, wherever it is cut', () => {
    for (let end = 0; end < json.length; end++) {
      const value = salvageJson(json.slice(0, end))?.value as { scenes: unknown[] };
      const isFirstWhole = end >= json.indexOf('},{') + 1;
      if (isFirstWhole) expect(value.scenes[0]).toEqual({ id: 's1', n: 1 });
    }
  });

  it('refuses what is no JSON at all', () => {
    for (const text of ['', 'no', '<html>', '{"a":nonsense,}'])
      expect(salvageJson(text)?.value ?? null, text).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void salvageJson(text)));
  });
});
