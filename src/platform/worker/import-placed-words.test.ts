/** Sheets whose coordinates stand beside the words of a place. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../core/model/mapping.ts';
import { placesOf, toldOf } from './import-lines.ts';
import { importText } from './import-text.ts';

const sheet = (name: string, ...cells: readonly string[]) =>
  `date,kind,${name}\n${cells.map((cell, i) => `2015-01-0${i + 1},Raid,"${cell}"\n`).join('')}`;
const CELLS = ['Ayn (35.46, 44.39)', 'Bor 36.2N 37.16E', 'Cel; 36.34,43.13', 'Dun'];

describe('coordinates behind the words of a place', () => {
  test.each(['location', 'city', 'district', 'coordinates', 'place of attack'])(
    'are read, and told, under the name %s',
    async (name) => {
      const imported = await importText(sheet(name, ...CELLS));
      expect(placesOf(imported)).toEqual(['35.46,44.39', '36.20,37.16', '36.34,43.13', '?']);
      expect(toldOf(imported)).toContain('1 coordinate-in-words notice');
      expect(imported.table.warnings).toContainEqual(
        expect.objectContaining({ code: 'coordinate-in-words', field: name }),
      );
      expect(imported.report.counts).toMatchObject({ read: 4, placed: 3, unplaced: 1 });
    },
  );

  test('leave the words alone as title and as term', async () => {
    const { headlines } = await importText(sheet('city', ...CELLS));
    expect(headlines.map(({ title }) => title)).toEqual(['Ayn', 'Bor', 'Cel', 'Dun']);
    expect(headlines.map(({ terms }) => terms.city)).toEqual([['Ayn'], ['Bor'], ['Cel'], ['Dun']]);
  });

  test('that can not be are told with row and cell', async () => {
    const imported = await importText(
      sheet('location', ...CELLS.slice(0, 3), 'Dun (135.46, 44.39)'),
    );
    expect(placesOf(imported)[3]).toBe('?');
    const found = imported.report.groups.find(({ code }) => code === 'coordinate-out-of-range');
    expect(found?.examples[0]).toMatchObject({ row: 4, value: 'Dun (135.46, 44.39)' });
  });

  test('may have the longitude first, which a known city tells, and is asked', async () => {
    const imported = await importText(
      sheet('location', 'Paris (2.35, 48.85)', 'Tehran (51.39, 35.69)'),
    );
    expect(placesOf(imported)).toEqual(['48.85,2.35', '35.69,51.39']);
    expect(imported.table.questions).toMatchObject([
      { kind: 'swapped-coordinates', proposed: true, examples: [{ row: 1, latitude: '2.35' }, {}] },
    ]);
    const straight = (mapping: Mapping) => ({ ...mapping, isSwapped: false });
    const left = await importText(sheet('location', 'Paris (2.35, 48.85)'), straight);
    expect(placesOf(left)).toEqual(['2.35,48.85']);
  });

  test('are read in a thousand different cells as in a few', async () => {
    const cells = Array.from({ length: 1000 }, (_, i) => `Ayn ${i} (35.${100 + i}, 44.${100 + i})`);
    const text = `date,location\n${cells.map((cell) => `2015-01-02,"${cell}"\n`).join('')}`;
    expect((await importText(text)).report.counts).toMatchObject({ read: 1000, placed: 1000 });
  });
});

describe('are not read', () => {
  test.each([
    ['from a text about the event', sheet('description', ...CELLS)],
    [
      'where few cells have any',
      sheet('location', 'Ayn', 'Bor', 'Cel', 'Dun', 'Eyn', CELLS[0] as string),
    ],
    [
      'where other columns state some',
      `date,location,lat,lon\n2015-01-02,"Ayn (35.46, 44.39)",10.5,20.25\n`,
    ],
    ['of floors and hours', sheet('location', 'Ayn 12.5, 13.5', 'Bor 12.30 13.45')],
  ])('%s', async (_, text) => {
    const imported = await importText(text);
    expect(imported.table.mapping.wordsWithPosition).toBeUndefined();
    expect(placesOf(imported).join()).not.toContain('35.46');
  });

  test('where the user leaves the column out', async () => {
    const without = (mapping: Mapping): Mapping => ({
      ...mapping,
      columns: mapping.columns.map((column, i) =>
        i === 2 ? { ...column, field: 'ignored' } : column,
      ),
    });
    expect(placesOf(await importText(sheet('location', ...CELLS), without))).toEqual(
      CELLS.map(() => '?'),
    );
  });
});
