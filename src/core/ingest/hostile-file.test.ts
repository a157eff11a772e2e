import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInconsistencies } from './inconsistencies.ts';
import { readDataset } from './read-dataset.ts';
import { openText, sourceOf, textsOf } from './read-text.ts';

describe('hostile files', () => {
  const births = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'length'];
  let prototypeKeys: string[];

  beforeEach(() => {
    prototypeKeys = Object.getOwnPropertyNames(Object.prototype);
  });

  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototypeKeys);
  });

  test('names that objects have by birth are ordinary headers, ids, terms and campaigns', async () => {
    const rows = births.map((name) => [name, '2017', name, name, ...births].join(','));
    const { columns } = await openText(
      `id,date,city,campaign,${births.join(',')}\n${rows.join('\n')}\n`,
    );
    expect(textsOf(columns, 'id')).toEqual(births);
    expect(columns.categories[0]?.values).toEqual(['', ...births]);
    expect(columns.campaigns.map(({ id }) => id)).toEqual(births);
    expect(columns.others(0)).toEqual(births.map((name) => ({ name, value: name })));
  });

  test('any cells after a good header are accounted for, row by row', async () => {
    const header =
      'date,latitude,longitude,title,killed,killed_low,city,place_precision,source1_url,' +
      'campaign,campaign_killed,claim_status,id';
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('', '2017', '2017-06-07', '48.8', '-200', '0') },
      { weight: 3, arbitrary: fc.constantFrom('x', 'a; b', '; ', 'none', '3', 'claimed', ' ') },
      fc.string({ unit: fc.constantFrom('7', '-', '.', 'é', '\r', '\u0001', ' '), maxLength: 8 }),
    );
    const line = fc.array(cell, { maxLength: 15 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const first = '2017,48,2,First';
        const { columns, counts, findings } = await openText(
          `${[header, first, ...lines].join('\n')}\n`,
        );
        expect(findInconsistencies(columns, counts)).toEqual([]);
        const told = (effect: string) => findings.filter((each) => each.effect === effect).length;
        expect(told('rejected')).toBe(counts.rejected);
        expect(told('unplaced')).toBe(counts.unplaced);
        expect(told('undated')).toBe(counts.undated);
      }),
      { numRuns: 200 },
    );
  });

  test('any bytes at all give a result', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const source = sourceOf(new Blob([Uint8Array.from(bytes)]));
        expect(await readDataset(source)).toHaveProperty('ok');
      }),
      { numRuns: 200 },
    );
  });
});
