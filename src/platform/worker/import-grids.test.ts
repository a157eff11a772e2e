/** Sheets whose places are references to a grid. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { placesOf } from './import-lines.ts';
import { importText } from './import-text.ts';

describe('references to a grid', () => {
  const sheet = (name: string, ...cells: readonly [string, string]) =>
    `date,title,${name}\n2015-01-02,A,${cells[0]}\n2015-01-03,B,${cells[1]}\n`;

  test.each(['MGRS', 'grid ref', 'coordinates', 'location'])(
    'of the Military Grid are places under the name %s',
    async (name) => {
      const imported = await importText(sheet(name, '38S MB 44123 88123', '38SMB4512389123'));
      expect(placesOf(imported)).toEqual(['33.33,44.40', '33.34,44.41']);
      expect(imported.table.warnings.map(({ code }) => code)).not.toContain('coordinate-grid');
    },
  );

  test('are no places under the name of an id, and the user is told', async () => {
    const imported = await importText(sheet('case', '38S MB 44123 88123', '38SMB4512389123'));
    expect(placesOf(imported)).toEqual(['?', '?']);
    expect(imported.table.warnings.map(({ code }) => code)).toContain('coordinate-grid');
  });

  test('of UTM are no places under a name for something else, and the user is told before loading', async () => {
    const { table, report } = await importText(
      sheet('file', '38S 441230 3688123', '38S 451230 3698123'),
    );
    expect(table.warnings).toContainEqual(
      expect.objectContaining({ code: 'coordinate-grid', field: 'file' }),
    );
    expect(report.counts.unplaced).toBe(2);
  });
});

test('short plus codes are no places without a town, which is told', async () => {
  const { table, report } = await importText(
    'date,title,code\n2015-01-02,A,V75V+8Q\n2015-01-03,B,V75V+9R Paris\n',
  );
  expect(table.warnings.map(({ code }) => code)).toContain('coordinate-grid');
  expect(report.counts.unplaced).toBe(2);
});
