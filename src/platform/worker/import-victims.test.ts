/** Sheets of one row a victim. People here are invented. */
import { describe, expect, test } from 'vitest';
import { createImportSource } from '../../core/ingest/import-source.ts';
import type { ImportQuestion } from '../../core/model/import-plan.ts';
import type { Mapping } from '../../core/model/mapping.ts';
import { createEngineService } from './engine-service.ts';
import { daysOf, figuresOf, killedOf, toldOf } from './import-lines.ts';
import { fileOf, importText, planOf } from './import-text.ts';

async function askedOf(text: string): Promise<readonly ImportQuestion[]> {
  return (await planOf(fileOf(text))).tables[0]?.questions ?? [];
}

const VICTIMS = `event_id,date,city,lat,lon,victim name,age,gender
e1,2015-01-07,Hill,10.5,20.25,Ann A.,40,f
e1,2015-01-07,Hill,10.5,20.25,Bob B.,31,m
e2,2015-01-09,Dale,10.6,20.35,Cy C.,22,m
e2,2015-01-09,Dale,10.6,20.35,Di D.,25,f
e2,2015-01-09,Dale,10.6,20.35,Ed E.,67,m
`;

describe('rows that are people', () => {
  test('are told by what is said of them and by the days and places that they share', async () => {
    expect(await askedOf(VICTIMS)).toEqual([
      {
        kind: 'rows-are-victims',
        columns: [5, 6, 7],
        sharedRows: 3,
        idColumn: 0,
        keyColumns: [],
        personColumns: [],
        outcomeColumn: null,
      },
    ]);
  });

  test.each([
    ['a geometry', 'geometry', 'POINT (20.25 10.5)', 'POINT (20.35 10.5)'],
    ['metres in a zone', 'easting,northing,utm zone', '445000,3688000,38N', '446000,3688000,38N'],
  ])('are told as well where only %s says the place', async (_, names, here, there) => {
    const rows = [`2015-01-07,Ann A.,40,${here}`, `2015-01-07,Bob B.,31,${here}`];
    const text = [`date,name,age,${names}`, ...rows, `2015-01-09,Cy C.,22,${there}`].join('\n');
    expect(await askedOf(text)).toContainEqual(
      expect.objectContaining({
        kind: 'rows-are-victims',
        sharedRows: 1,
        keyColumns: names.split(',').map((_, i) => i + 3),
      }),
    );
  });

  test('are incidents each until the user says otherwise', async () => {
    const imported = await importText(VICTIMS);
    expect(imported.report.counts).toMatchObject({ read: 5, placed: 5, rejected: 0 });
    expect(imported.table.mapping.duplicates).toBe('keep');
  });

  test('are one incident an event where the first of each is kept, and the others are accounted for', async () => {
    const byEvent = (mapping: Mapping) => ({ ...mapping, duplicates: 'keep-first' as const });
    const imported = await importText(VICTIMS, byEvent);
    expect(imported.report.counts).toMatchObject({ read: 5, placed: 2, rejected: 3 });
    expect(toldOf(imported)).toContain('3 row-duplicate rejected');
    expect(killedOf(imported)).toEqual(['?', '?']);
  });

  const COUNTED = (mapping: Mapping, outcome?: number): Mapping => ({
    ...mapping,
    duplicates: 'fold',
    columns: mapping.columns.map((column, i) =>
      i === outcome ? { ...column, field: 'personOutcome' } : column,
    ),
  });

  test('are counted in one incident an event, at least so many killed, where that is chosen', async () => {
    const imported = await importText(VICTIMS, COUNTED);
    expect(imported.report.counts).toMatchObject({ read: 5, placed: 2, rejected: 3 });
    expect(killedOf(imported)).toEqual(['2//', '3//']);
    expect(toldOf(imported)).toEqual(
      expect.arrayContaining(['3 row-folded rejected', '1 people-counted notice']),
    );
  });

  test('are counted in no incident of another file, and said to be left out', async () => {
    const files = [fileOf(VICTIMS), fileOf(`${VICTIMS}e3,2015-01-11,Fen,,,Flo F.,30,f\n`)];
    const { tables } = await planOf(...files);
    const counted = tables.map((each) => ({ ...each, mapping: COUNTED(each.mapping) }));
    const engine = createEngineService();
    await engine.open(createImportSource(files, counted));
    const { groups } = await engine.report();
    const left = groups.filter(({ effect }) => effect === 'rejected');
    expect(left.map(({ code, count }) => `${count} ${code}`)).toEqual([
      '5 row-duplicate',
      '3 row-folded',
    ]);
  });

  test('say in one incident what they say each', async () => {
    const { headlines } = await importText(`${VICTIMS}e3,2015-01-11,Fen,,,Flo F.,30,f\n`, COUNTED);
    const genders = headlines.map(({ terms }) =>
      Object.values(terms).find(([term]) => /^[fm]$/.test(term ?? '')),
    );
    expect(genders).toEqual([['f', 'm'], ['m', 'f'], ['f']]);
  });

  test('are counted by what became of them', async () => {
    const fates = ['k', 'i', 'k', 'i', 'i'];
    const text = VICTIMS.replace(/^.*$/m, '$&,killed_or_injured').replaceAll(
      /,([fm])$/gm,
      () => `,m,${fates.shift()}`,
    );
    const [question] = await askedOf(text);
    expect(question).toMatchObject({ outcomeColumn: { column: 8 } });
    const imported = await importText(text, (mapping) => COUNTED(mapping, 8));
    expect(figuresOf(imported)).toEqual(['1// 1//', '1// 2//']);
  });

  test('whose outcome is in words that are not known are counted in no figure, and it is told', async () => {
    const fates = ['un tué', 'tuée', 'blessée', 'introuvable', 'inconnu'];
    const text = VICTIMS.replace('gender', 'gender,fate').replaceAll(
      /,([fm])$/gm,
      () => `,m,${fates.shift()}`,
    );
    const imported = await importText(text, (mapping) => COUNTED(mapping, 8));
    expect(figuresOf(imported)).toEqual(['2// ?', '? 1//']);
    expect(toldOf(imported)).toContain('1 term-unknown notice');
  });

  test.each([
    ['Fatal (Y/N)', ['Y', 'N', 'Y', 'n', 'unknown'], ['1//', '1//']],
    ['Died?', ['yes', 'no', 'no', 'no', 'no'], ['1//', '?']],
    ['tot', ['ja', 'nein', 'ja', 'ja', ''], ['1//', '2//']],
  ])(
    'are counted by whether they died, where a column asks it: %s',
    async (name, answers, killed) => {
      const left = [...answers];
      const text = VICTIMS.replace('gender', `gender,${name}`).replaceAll(
        /,([fm])$/gm,
        () => `,m,${left.shift()}`,
      );
      const [question] = await askedOf(text);
      expect(question).toMatchObject({ outcomeColumn: { column: 8 } });
      expect(killedOf(await importText(text, (mapping) => COUNTED(mapping, 8)))).toEqual(killed);
    },
  );

  test.each(['survived', 'non-fatal', 'wounded', 'verified'])(
    'are not counted by what else is answered: %s',
    async (name) => {
      const text = VICTIMS.replace('gender', `gender,${name}`)
        .replaceAll(/,([fm])$/gm, ',m,$1')
        .replaceAll(/,f$/gm, ',no')
        .replaceAll(/,m$/gm, ',yes');
      expect(await askedOf(text)).toMatchObject([{ outcomeColumn: null }]);
    },
  );

  test('are counted by the figures that they state, blank ones as nobody', async () => {
    const counts = ['1', '', '1', '1', '0'];
    const text = VICTIMS.replace('gender', 'gender,killed').replaceAll(
      /,([fm])$/gm,
      () => `,m,${counts.shift()}`,
    );
    expect(killedOf(await importText(text, COUNTED))).toEqual(['1//', '2//']);
  });

  test.each([
    ['fate', 'died|wounded|unharmed|killed|hurt', { column: 8 }],
    ['status', 'verified|doubtful|verified|verified|doubtful', null],
    ['unit', 'k|i|w|k|d', null],
    ['status of case', 'dead|dead|open|dead|open', null],
    ['shooter status', 'dead|dead|wounded|dead|killed', null],
    ['victim status', 'Killed|Unharmed|Injured|Killed; Arrested|Alive', { column: 8 }],
  ])('say what became of them in a column of such words: %s', async (name, words, found) => {
    const terms = words.split('|');
    const text = VICTIMS.replace('gender', `gender,${name}`).replaceAll(
      /,([fm])$/gm,
      () => `,m,${terms.shift()}`,
    );
    const [question] = await askedOf(text);
    expect(question?.kind === 'rows-are-victims' && question.outcomeColumn).toEqual(
      found === null ? null : expect.objectContaining(found),
    );
  });

  test('have no event to be read by where no id is that of one day and place', async () => {
    const [question] = await askedOf(VICTIMS.replaceAll(/^e\d/gm, 'x'));
    expect(question).toMatchObject({ kind: 'rows-are-victims', idColumn: null });
  });

  test('are told by the events that they share, where no column says a place', async () => {
    const [question, ...others] = await askedOf(
      'incident_id,incident_date,name_en,age_years,gender\ni1,2015-01-07,Ann A.,40,f\ni1,2015-01-07,Bob B.,31,m\ni2,2015-01-09,Cy C.,22,m\n',
    );
    expect(question).toMatchObject({ kind: 'rows-are-victims', sharedRows: 1, idColumn: 0 });
    expect(others).toEqual([]);
  });

  test('may bear their names as titles', async () => {
    const [question] = await askedOf(
      'Name,Alter,Geschlecht,Datum,Ort\nAnn,40,w,2015-01-07,Hill\nBob,31,m,2015-01-07,Hill\n',
    );
    expect(question).toMatchObject({ columns: [0, 1, 2], idColumn: null });
    expect(question).toMatchObject({ personColumns: [{ column: 0, field: 'title' }] });
  });

  test('may count one each, which is not what the event did', async () => {
    const counted = VICTIMS.replace('gender', 'gender,killed').replaceAll(/([fm])$/gm, '$1,1');
    const [question] = await askedOf(counted);
    expect(question).toMatchObject({ personColumns: [{ column: 8, field: 'killed' }] });
  });
});

describe('rows that are people, without a column of events', () => {
  const LIST = `name,age,sex,date,place,lat,lon,what happened
Ann A.,40,f,07/01/2015,Hill,10.5,20.25,A raid on the mill
Bob B.,31,m,7.1.2015,Hill,10.5,20.25,A raid on the mill
Cy C.,22,m,07/01/2015,Hill,10.5,20.25,A bomb by the road
Di D.,25,f,19/01/2015,Dale,10.6,20.35,A raid on the farm
Ed E.,67,m,19/01/2015,Dale,10.6,20.35,A raid on the farm
Flo F.,30,f,2015,Dale,10.6,20.35,A raid on the farm
Gus G.,30,m,2015,Dale,10.6,20.35,A raid on the farm
Hal H.,30,m,,Dale,10.6,20.35,A raid on the farm
`;
  const together = (keyColumns: readonly number[]) => (mapping: Mapping) => ({
    ...mapping,
    duplicates: 'fold' as const,
    incidentKey: keyColumns,
    columns: mapping.columns.map((column) =>
      column.field === 'title' ? { ...column, field: 'other' as const } : column,
    ),
  });

  test('are asked about, by the columns that say where and what', async () => {
    expect(await askedOf(LIST)).toEqual([
      {
        kind: 'rows-are-victims',
        columns: [0, 1, 2],
        sharedRows: 3,
        idColumn: null,
        keyColumns: [4, 5, 6, 7],
        personColumns: [{ column: 0, field: 'title' }],
        outcomeColumn: null,
      },
    ]);
  });

  test('are incidents each until the user says otherwise', async () => {
    const { report, table } = await importText(LIST);
    expect(report.counts).toMatchObject({ read: 8, total: 8, rejected: 0 });
    expect(table.mapping.duplicates).toBe('keep');
  });

  test('are one incident a day, place and event where the user says so, at least so many killed', async () => {
    const imported = await importText(LIST, together([4, 5, 6, 7]));
    expect(daysOf(imported)).toEqual([
      '2015-01-01..2015-12-31',
      '2015-01-01..2015-12-31',
      '2015-01-07',
      '2015-01-07',
      '2015-01-19',
      '?',
    ]);
    expect(killedOf(imported)).toEqual(['1//', '1//', '2//', '1//', '2//', '1//']);
    expect(imported.report.counts).toMatchObject({ read: 8, placed: 6, rejected: 2 });
    expect(toldOf(imported)).toEqual(
      expect.arrayContaining(['2 row-folded rejected', '1 people-counted notice']),
    );
  });

  test('of other places on one day are other incidents', async () => {
    const elsewhere = LIST.replace('7.1.2015,Hill,10.5', '7.1.2015,Hill,10.9');
    const imported = await importText(elsewhere, together([4, 5, 6]));
    expect(killedOf(imported).slice(2, 4)).toEqual(['2//', '1//']);
  });

  test('have ids that say day and place, which are found again', async () => {
    const { headlines, incident } = await importText(LIST, together([4]));
    const ids = headlines.map(({ id }) => id);
    expect(ids.slice(2, 4)).toEqual(['2015-01-07, Hill', '2015-01-19, Dale']);
    expect((await incident('2015-01-19, Dale')).place).toBe('Dale');
  });

  test('have no key of notes that differ from person to person', async () => {
    let number = 0;
    const notes = LIST.replaceAll(/A raid[^\n]*|A bomb[^\n]*/g, () => `Note ${++number}`);
    expect(await askedOf(notes)).toMatchObject([{ keyColumns: [4, 5, 6] }]);
  });

  test.each([
    ['years', LIST.replaceAll(/,[^,]*2015,/g, ',2015,')],
    ['months', LIST.replaceAll(/,[^,]*2015,/g, ',2015-01,')],
  ])('have no key where all that is known of their days is %s', async (_, text) => {
    expect(await askedOf(text)).toMatchObject([{ keyColumns: [] }]);
  });
});

describe('rows are incidents', () => {
  test.each([
    [
      'though they say how old the attackers were',
      'date,city,shooter name,age of shooter,gender of shooter\n2015-01-07,Hill,A,20,m\n2015-01-07,Hill,B,21,m\n',
    ],
    [
      'though they say who died, where they count more than one',
      'date,city,killed,victim,age\n2015-01-07,Hill,3,Ann,40\n2015-01-07,Hill,1,Bob,20\n',
    ],
    [
      'where none shares its day and place with another',
      'date,city,victim,age\n2015-01-07,Hill,Ann,40\n2015-01-08,Hill,Bob,20\n',
    ],
    [
      'where the days that they share say nothing of the place',
      'date,city,victim,age\n2015-01-07,,Ann,40\n2015-01-07,,Bob,20\n',
    ],
    [
      'of which only one thing is said that people have',
      'date,city,place name,name\n2015-01-07,Hill,Mall,A\n2015-01-07,Hill,Mall,B\n',
    ],
  ])('%s', async (_, text) => {
    expect((await askedOf(text)).map(({ kind }) => kind)).toEqual([]);
  });
});
