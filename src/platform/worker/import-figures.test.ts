/** Sheets in which several columns count the killed or the wounded. */
import { describe, expect, test } from 'vitest';
import type { ImportQuestion } from '../../core/model/import-plan.ts';
import type { FieldId, Mapping } from '../../core/model/mapping.ts';
import { figuresOf, killedOf, toldOf } from './import-lines.ts';
import { fieldsOf, fileOf, importText, planOf } from './import-text.ts';

type Figures = Extract<ImportQuestion, { kind: 'several-figures' }>;

async function askedOf(text: string): Promise<readonly Figures[]> {
  const { tables } = await planOf(fileOf(text));
  return (tables[0]?.questions ?? []).filter((each) => each.kind === 'several-figures');
}

const takeAs = (fields: Readonly<Record<number, FieldId>>) => (mapping: Mapping) => ({
  ...mapping,
  columns: mapping.columns.map((column, i) => ({ ...column, field: fields[i] ?? column.field })),
});

const PARTS = `date,title,civilians killed,police killed,injured men,injured women
2015-01-01,A,3,2,1,1
2015-01-02,B,0,,4,
2015-01-03,C,7,,,
2015-01-04,D,,,at least 2,3
2015-01-05,E,5-7,1,0,0
`;

describe('columns of which none is known to be the whole', () => {
  test('are none of them taken, and asked about with rows of the file', async () => {
    const { table, ...imported } = await importText(PARTS);
    expect(figuresOf({ table, ...imported })).toEqual(Array(5).fill('? ?'));
    expect(table.questions).toEqual([
      {
        kind: 'several-figures',
        field: 'killed',
        columns: [2, 3],
        proposed: null,
        examples: [
          { row: 1, cells: ['3', '2'], sum: 5, isLeast: false },
          { row: 5, cells: ['5-7', '1'], sum: 6, isLeast: true },
        ],
      },
      expect.objectContaining({ field: 'wounded', columns: [4, 5] }),
    ]);
  });

  test('are added up when that is chosen: what is not known is no zero', async () => {
    const imported = await importText(
      PARTS,
      takeAs({ 2: 'killedPart', 3: 'killedPart', 4: 'woundedPart', 5: 'woundedPart' }),
    );
    expect(figuresOf(imported)).toEqual([
      '5 2',
      // No civilian, and of the police nothing is known.
      '? 4//',
      '7// ?',
      '? 5//',
      '6//8 0',
    ]);
    expect(toldOf(imported)).toContain('2 figures-added notice');
    const { others } = await imported.incident(imported.headlines[0]?.id ?? '');
    expect(others).toContainEqual({ name: 'police killed', value: '2' });
  });

  test('or one of them is taken, and the others are kept beside it', async () => {
    const imported = await importText(PARTS, takeAs({ 2: 'killed' }));
    expect(figuresOf(imported)).toEqual(['3 ?', '0 ?', '7 ?', '? ?', '5//7 ?']);
  });

  test.each([
    ['deaths_men,deaths_women', [2, 3]],
    ['Tote Zivilisten,Tote Polizisten', [2, 3]],
    ['погибшие гражданские,погибшие военные', [2, 3]],
  ])('whatever they are called: %s', async (names, columns) => {
    const [question] = await askedOf(`date,title,${names}\n2015-01-01,A,1,2\n2015-01-02,B,2,2\n`);
    expect(question).toMatchObject({ field: 'killed', columns });
  });
});

describe('the whole is taken without asking', () => {
  test.each([
    [
      'its name says so and no row contradicts it',
      'date,title,civilian deaths,police deaths,deaths in all\n2015-01-01,A,1,2,3\n2015-01-02,B,,2,9\n',
      'deaths in all',
    ],
    [
      'it has the plain name and no row contradicts it',
      'date,title,killed,children killed\n2015-01-01,A,5,2\n2015-01-02,B,1,\n',
      'killed',
    ],
    [
      'it is more than a thousand, with a point between',
      'date,title,killed,police killed\n2015-01-01,A,1.017,900\n2015-01-02,B,2.345,10\n',
      'killed',
    ],
    [
      'it is the sum of the others wherever all are given',
      'date,title,deaths m,deaths f,deaths both\n2015-01-01,A,1,2,3\n2015-01-02,B,4,0,4\n2015-01-03,C,,3,9\n',
      'deaths both',
    ],
    [
      'the others only say the same once more',
      'date,title,people dead (press),people dead (police)\n2015-01-01,A,1,1\n2015-01-02,B,4,4\n',
      'people dead (press)',
    ],
  ])('where %s', async (_, text, whole) => {
    const { table } = await importText(text);
    const fields = fieldsOf(table);
    expect(Object.keys(fields).filter((name) => fields[name] === 'killed')).toEqual([whole]);
    expect(table.questions).toEqual([]);
  });

  test('but not where the others come to more: its name may mean another whole', async () => {
    const text = 'date,title,killed,police killed\n2015-01-01,A,3,5\n2015-01-02,B,2,0\n';
    const [question] = await askedOf(text);
    expect(question).toMatchObject({ field: 'killed', columns: [2, 3], proposed: 2 });
    const [summed] = await askedOf(
      'date,title,deaths m,deaths f,deaths both\n2015-01-01,A,1,2,3\n2015-01-02,B,4,0,5\n',
    );
    expect(summed).toMatchObject({ columns: [2, 3, 4], proposed: null });
  });
});

describe('the only column, which counts some of them by its name', () => {
  test.each([
    'police killed',
    'Killed (civilians)',
    'Total civilian deaths',
    'civilians killed by terrorists',
    'Civilian deaths (excl. perpetrators)',
    'Tote Zivilisten',
    'morts civils',
    'погибшие гражданские',
    'کشته غیرنظامیان',
  ])('is the least of all, and that is told: %s', async (name) => {
    const text = `date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,0\n2015-01-03,C,\n2015-01-04,D,5-7\n`;
    const imported = await importText(text);
    expect(fieldsOf(imported.table)[name]).toBe('killedPart');
    expect(figuresOf(imported)).toEqual(['3// ?', '? ?', '? ?', '5// ?']);
    expect(toldOf(imported)).toContain('1 figure-of-some notice');
    const { others } = await imported.incident(imported.headlines[0]?.id ?? '');
    expect(others).toContainEqual({ name, value: '3' });
  });

  test.each(['seriously injured', 'Wounded (police)', 'Verletzte Kinder'])(
    'of the wounded as well: %s',
    async (name) => {
      const imported = await importText(`date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,4\n`);
      expect(figuresOf(imported)).toEqual(['? 3//', '? 4//']);
    },
  );

  test.each(['people killed', 'killed by police', 'killed (incl. police)', 'Deaths (confirmed)'])(
    'but not where it counts all: %s',
    async (name) => {
      const imported = await importText(`date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,0\n`);
      expect(figuresOf(imported)).toEqual(['3 ?', '0 ?']);
      expect(toldOf(imported).join()).not.toContain('figure-of-some');
    },
  );

  test('says less than a total with attackers in it', async () => {
    const imported = await importText(
      'date,title,Deaths (incl. attackers),Attackers killed,Police killed\n2015-01-01,A,9,2,1\n2015-01-02,B,,,1\n',
    );
    expect(figuresOf(imported)).toEqual(['7 ?', '1// ?']);
  });

  test.each([
    [
      'a total of its own',
      'civilian deaths total,police deaths\n2015-01-01,A,9,2\n2015-01-02,B,5,1',
    ],
    [
      'another of the same numbers',
      'civilians killed,police killed\n2015-01-01,A,1,1\n2015-01-02,B,4,4',
    ],
  ])('is no whole beside others, for %s', async (_, columns) => {
    const [question] = await askedOf(`date,title,${columns}\n`);
    expect(question).toMatchObject({ field: 'killed', columns: [2, 3], proposed: null });
  });

  test('has no most that is a most of all', async () => {
    const imported = await importText(
      'date,title,Civilians killed (min),Civilians killed (max)\n2015-01-01,A,3,5\n2015-01-02,B,1,2\n',
    );
    expect(figuresOf(imported)).toEqual(['3// ?', '1// ?']);
  });
});

describe('injuries of which people die', () => {
  test.each([
    ['Fatal injuries', 'killed'],
    ['fatally injured', 'killed'],
    ['FatalInjuries', 'killed'],
    ['Injuries (fatal)', 'killed'],
    ['mortally wounded', 'killed'],
    ['tödlich Verletzte', 'killed'],
    ['blessés mortels', 'killed'],
    ['Fatal victims', 'killed'],
    ['Non-fatal injuries', 'wounded'],
    ['nonfatal injuries', 'wounded'],
    ['Injuries (non-fatal)', 'wounded'],
    ['nicht tödlich Verletzte', 'wounded'],
  ])('%s are %s', async (name, field) => {
    const { table } = await importText(`date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,0\n`);
    expect(fieldsOf(table)).toMatchObject({ [name]: field });
    expect(table.questions).toEqual([]);
  });

  test('stand beside those of which nobody did', async () => {
    const imported = await importText(
      'date,title,Fatal injuries,Non-fatal injuries\n2015-01-01,A,3,5\n2015-01-02,B,0,\n',
    );
    expect(figuresOf(imported)).toEqual(['3 5', '0 ?']);
  });

  test.each(['Fatal and non-fatal injuries', 'Fatal (Y/N)', 'near-fatal shootings'])(
    'are neither of both together: %s',
    async (name) => {
      const { table } = await importText(`date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,0\n`);
      expect(fieldsOf(table)).toMatchObject({ [name]: 'other' });
    },
  );
});

describe('a name says whom a figure counts', () => {
  test.each([
    [
      'attackers included, who are taken off where they are known',
      'Deaths (incl. attackers),Attackers killed\n2015-01-01,A,137,7\n2015-01-02,B,35,',
      { 'Deaths (incl. attackers)': 'killedInAll', 'Attackers killed': 'perpetratorsKilled' },
      ['130 ?', '0//35 ?'],
    ],
    [
      'attackers left out, whatever is said of all',
      'Total deaths,Deaths (excl. perpetrators)\n2015-01-01,A,137,130\n2015-01-02,B,35,32',
      { 'Deaths (excl. perpetrators)': 'killed', 'Total deaths': 'other' },
      ['130 ?', '32 ?'],
    ],
    [
      'attackers alone',
      'Killed (attackers),Dead\n2015-01-01,A,7,130\n2015-01-02,B,3,32',
      { 'Killed (attackers)': 'perpetratorsKilled', Dead: 'killed' },
      ['130 ?', '32 ?'],
    ],
    [
      'those whom attackers killed, who are victims',
      'killed by bombers,injured by bombers\n2015-01-01,A,130,413\n2015-01-02,B,32,340',
      { 'killed by bombers': 'killed', 'injured by bombers': 'wounded' },
      ['130 413', '32 340'],
    ],
    [
      'attackers, by whomever they were killed',
      'Dead,Attackers killed by police\n2015-01-01,A,130,413\n2015-01-02,B,32,340',
      { Dead: 'killed', 'Attackers killed by police': 'perpetratorsKilled' },
      ['130 ?', '32 ?'],
    ],
    [
      'those who died in terrorist attacks, who are victims',
      'Deaths from terrorist attacks,Heridos en ataque terrorista\n2015-01-01,A,130,413\n2015-01-02,B,32,340',
      { 'Deaths from terrorist attacks': 'killed', 'Heridos en ataque terrorista': 'wounded' },
      ['130 413', '32 340'],
    ],
    [
      'the least and the most',
      'Min killed,Max killed,Injured (lowest),Injured (highest)\n2015-01-01,A,1,3,5,9\n2015-01-02,B,2,2,,9',
      {
        'Min killed': 'killedLow',
        'Max killed': 'killedHigh',
        'Injured (lowest)': 'woundedLow',
        'Injured (highest)': 'woundedHigh',
      },
      ['1//3 5//9', '2//2 //9'],
    ],
    [
      'the least of two kinds of people: none is taken for all',
      'Soldiers killed (min),Civilians killed (min),Civilians killed (max)\n2015-01-01,A,0,5,7\n2015-01-02,B,1,2,2',
      { 'Soldiers killed (min)': 'other', 'Civilians killed (min)': 'other' },
      ['? ?', '? ?'],
    ],
    [
      'the least and the most of all, beside those of some',
      'min_ppl_killed,max_ppl_killed,min_civil_killed,max_civil_killed\n2015-01-01,A,3,5,1,2\n2015-01-02,B,4,4,0,0',
      {
        min_ppl_killed: 'killedLow',
        max_ppl_killed: 'killedHigh',
        min_civil_killed: 'other',
        max_civil_killed: 'other',
      },
      ['3//5 ?', '4//4 ?'],
    ],
    [
      'people of one kind in whose name a bound stands, who are no bound',
      'Killed,High school students killed\n2015-01-01,A,9,4\n2015-01-02,B,3,0',
      { Killed: 'killed', 'High school students killed': 'other' },
      ['9 ?', '3 ?'],
    ],
    [
      'all of them, beside some of them in brackets',
      'Wounded (critical),Wounded (total)\n2015-01-01,A,99,413\n2015-01-02,B,62,340',
      { 'Wounded (critical)': 'other', 'Wounded (total)': 'wounded' },
      ['? 413', '? 340'],
    ],
  ])('%s', async (_, columns, fields, figures) => {
    const imported = await importText(`date,title,${columns}\n`);
    expect(fieldsOf(imported.table)).toMatchObject(fields);
    expect(figuresOf(imported)).toEqual(figures);
    expect(imported.table.questions).toEqual([]);
  });

  test.each([
    ['in brackets', 'Fatalities (civ),Fatalities (mil)\n2015-01-01,A,5,0\n2015-01-02,B,7,1'],
    ['in a second line', 'Killed,Killed\n,,civilians,police\n2015-01-01,A,5,0\n2015-01-02,B,7,1'],
  ])('some of them each, %s: none is taken for all', async (_, columns) => {
    const [question] = await askedOf(`date,title,${columns}\n`);
    expect(question).toMatchObject({ field: 'killed', columns: [2, 3], proposed: null });
    expect(figuresOf(await importText(`date,title,${columns}\n`))).toEqual(['? ?', '? ?']);
  });

  test.each(['clan chiefs killed', 'Killed (Hamra)', 'Tote Bergleute'])(
    'or may say that it is of some, in words that are not known: %s, which is asked',
    async (name) => {
      const text = `date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,0\n`;
      const [question] = await askedOf(text);
      expect(question).toMatchObject({ field: 'killed', columns: [2], proposed: null });
      expect(question?.examples[0]).toMatchObject({ row: 1, cells: ['3'] });
      expect(figuresOf(await importText(text))).toEqual(['? ?', '? ?']);
      const asSome = await importText(text, takeAs({ 2: 'killedPart' }));
      expect(figuresOf(asSome)).toEqual(['3// ?', '? ?']);
    },
  );

  test('nor is a count of some taken beside bounds of all', async () => {
    const imported = await importText(
      'date,title,min killed,max killed,leaders killed\n2015-01-01,A,3,5,1\n',
    );
    expect(fieldsOf(imported.table)['leaders killed']).toBe('other');
    expect(toldOf(imported).join()).not.toContain('figure-of-some');
  });

  test('which is not asked where another column says how many at least', async () => {
    const text = 'date,title,min killed,max killed,chiefs killed\n2015-01-01,A,3,5,1\n';
    expect(await askedOf(text)).toEqual([]);
    expect(figuresOf(await importText(text))).toEqual(['3//5 ?']);
  });

  test.each([
    'Anzahl der Todesopfer',
    'Death count',
    'Nombre de personnes tuées',
    'Nb. de morts',
    'Víctimas mortales',
    'Погибло (чел.)',
    'Cantidad de personas muertas',
    'liczba ofiar śmiertelnych zabitych',
    'Число погибших человек',
    'عدد القتلى',
    'تعداد کشته شدگان',
    'מספר ההרוגים',
  ])('of everybody, with words that only say that it counts: %s', async (name) => {
    const text = `date,title,${name}\n2015-01-01,A,3\n2015-01-02,B,0\n`;
    expect(figuresOf(await importText(text))).toEqual(['3 ?', '0 ?']);
  });
});

test('all of some, whose parts are told twice over, are no sum, and the least of all', async () => {
  const imported = await importText(
    'date,lat,lon,Aid Workers Killed,National Aid Workers Killed,Female Aid Workers Killed,Male Aid Workers Killed\n2015-11-14,48.86,2.37,3,2,1,2\n2015-11-15,48.86,2.37,1,1,0,1\n',
  );
  expect(imported.table.questions).toEqual([]);
  expect(killedOf(imported)).toEqual(['3//', '1//']);
});

test.each(['killed_cum', 'cumulative killed'])(
  'what was killed so far is no figure of a day: %s',
  async (name) => {
    const { table } = await importText(
      `date,killed,${name},place\n2023-10-07,12,12,Ayn\n2023-10-08,3,15,Ayn\n`,
    );
    expect(fieldsOf(table)).toMatchObject({ killed: 'killed', [name]: 'other' });
    expect(table.questions).toEqual([]);
  },
);
