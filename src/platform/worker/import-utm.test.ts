/** Sheets whose places are metres of Universal Transverse Mercator. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { placesOf, toldOf } from './import-lines.ts';
import { fieldsOf, importText } from './import-text.ts';

const METRES = ['445000,3688000', '446000,3689000'];
const PLACES = ['33.33,44.41', '33.34,44.42'];
const sheet = (columns: string, ...more: readonly [string, string]) =>
  `title,date,${columns}\n${METRES.map((metres, i) => `A,2015-01-02,${metres}${more[i]}\n`).join('')}`;

describe('metres of two columns', () => {
  test.each([
    ['letters of bands', sheet('easting,northing,zone', ',38S', ',38S')],
    ['letters of hemispheres', sheet('Easting,Northing,UTM zone', ',38N', ',38 N')],
    ['words', sheet('utm_x,utm_y,utm_zone', ',38 north', ',Zone 38 North')],
    ['codes of projections', sheet('UTM Easting,UTM Northing,EPSG', ',32638', ',EPSG:32638')],
    [
      'numbers beside a hemisphere',
      sheet('easting,northing,zone,hemisphere', ',38,N', ',38,North'),
    ],
    ['letters beside a hemisphere', sheet('easting,northing,zone,hemisphere', ',38S,N', ',38S,N')],
    ['a name', sheet('"Easting (UTM 38N)",Northing', '', '')],
    ['names', sheet('utm_38n_easting,utm_38n_northing', '', '')],
    ['short names', sheet('X UTM38N,Y UTM38N', '', '')],
    ['columns called X and Y', sheet('X,Y,zone', ',38N', ',38N')],
  ])('are places where the zone is said by %s', async (_, text) => {
    const imported = await importText(text);
    expect(placesOf(imported)).toEqual(PLACES);
    expect(toldOf(imported)).toContain('1 coordinate-from-grid notice');
    expect(imported.table.warnings.map(({ code }) => code)).not.toContain('coordinate-grid');
  });

  test.each(['56S', '56H', '56 south'])('are places south of the equator: %s', async (zone) => {
    const imported = await importText(
      `title,date,easting,northing,zone\nA,2015-01-02,334873,6252266,${zone}\n`,
    );
    expect(placesOf(imported)).toEqual(['-33.86,151.21']);
  });

  test.each([
    ['nothing', sheet('easting,northing', '', '')],
    ['a zone without a side', sheet('easting,northing,zone', ',38', ',38')],
    ['zones of something else', sheet('easting,northing,zone', ',Zone 3', ',Zone 4')],
    ['nothing, of X and Y', sheet('X,Y', '', '')],
  ])('are told and no places where the zone is said by %s', async (_, text) => {
    const imported = await importText(text);
    expect(placesOf(imported)).toEqual(['?', '?']);
    expect(imported.table.warnings.map(({ code }) => code)).toContain('coordinate-grid');
    expect(imported.report.counts).toMatchObject({ read: 2, unplaced: 2 });
  });

  test('beside letters that are of bands alone, S is of one as well', async () => {
    const zoned = (...zones: readonly [string, string]) =>
      importText(
        `title,date,easting,northing,zone\nA,2015-01-02,323483,4306480,${zones[0]}\nB,2015-01-02,323483,4506480,${zones[1]}\n`,
      );
    expect(placesOf(await zoned('18S', '18T'))).toEqual(['38.89,-77.04', '40.69,-77.09']);
    // By itself it may be Patagonia's.
    expect(placesOf(await zoned('18S', '18N'))).toEqual(['?', '40.69,-77.09']);
  });

  test('are left for degrees beside them', async () => {
    const imported = await importText(
      sheet('easting,northing,zone,lat,lon', ',38S,10.5,20.25', ',38S,10.6,20.35'),
    );
    expect(placesOf(imported)).toEqual(['10.50,20.25', '10.60,20.35']);
    expect(fieldsOf(imported.table)).toMatchObject({ easting: 'other', northing: 'other' });
  });

  test('leave degrees alone of which one has lost its point', async () => {
    const imported = await importText(
      'title,date,lat,lon,zone\nA,2015-01-02,33.33,44.41,38N\nB,2015-01-02,33.34,44.42,38N\nC,2015-01-02,3334,4442,38N\n',
    );
    expect(placesOf(imported)).toEqual([...PLACES, '?']);
  });

  test('that no zone has are told with their row', async () => {
    const { report } = await importText(
      `${sheet('easting,northing,zone', ',38S', ',38S')}C,2015-01-02,445000,3688000,\nD,2015-01-02,45,36,38S\nE,2015-01-02,445000,x,38S\nF,2015-01-02,445000,3688000,38T\n`,
    );
    expect(report.counts).toMatchObject({ read: 6, placed: 2, unplaced: 4 });
    const told = report.groups.flatMap(({ code, effect, examples }) =>
      effect === 'unplaced' ? examples.map(({ row, field }) => `${code} ${row} ${field}`) : [],
    );
    expect(told.sort()).toEqual([
      'coordinate-missing 3 zone',
      'coordinate-unreadable 4 easting',
      'coordinate-unreadable 5 northing',
      'coordinate-unreadable 6 easting',
    ]);
  });
});

test.each(['utm', 'UTM coordinates', 'location', 'grid reference'])(
  'a zone and metres of one cell are a place under the name %s',
  async (name) => {
    const cells = ['38S 445000 3688000', '38N 446000mE 3689000mN'];
    const imported = await importText(
      `title,date,${name}\n${cells.map((cell) => `A,2015-01-02,${cell}\n`).join('')}`,
    );
    expect(placesOf(imported)).toEqual(PLACES);
  },
);
