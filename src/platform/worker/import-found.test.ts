/** What public files were found to be like, in invented rows: each was read wrongly, or not at all, before. */
import { describe, expect, test } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { fieldsOf, fileOf, importFile, importText, planOf, problemOf } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

const foundOf = (imported: Awaited<ReturnType<typeof importText>>, code: string) =>
  imported.report.groups.filter((group) => group.code === code).map(({ count }) => count);

describe('places', () => {
  test('two columns of fractions are no place, whatever they lie between', async () => {
    const { table, headlines } = await importText(
      'case,date,median age,share of women\nA,2015-01-02,33.2,51.6\nB,2015-01-03,38.4,49.9\n',
    );
    expect(fieldsOf(table)).toMatchObject({ 'median age': 'other', 'share of women': 'other' });
    expect(headlines.map(({ position }) => position)).toEqual([null, null]);
  });

  test('two columns of fractions without names are', async () => {
    const { headlines } = await importText(
      '2015-01-02,First,48.8631,2.3708\n2015-01-03,Second,50.8503,4.3517\n',
    );
    expect(headlines[1]?.position).toEqual([4.3517, 50.8503]);
  });

  test.each([
    ['location_latitude,location_longitude'],
    ['eventLat,eventLng'],
    ['Geocoded latitude,Geocoded longitude'],
    ['from_lat,from_lon'],
  ])('%s', async (names) => {
    const { headlines } = await importText(
      `date,name,${names}\n2015-01-02,A,"35°36'58.51""N","36°39'18.96""E"\n2015-01-03,B,34.83,36.73\n`,
    );
    expect(headlines.map(({ position }) => position?.[1].toFixed(2))).toEqual(['35.62', '34.83']);
  });

  test('a column called coordinates, of which a third is not known', async () => {
    const { report, table } = await importText(
      'date,vessel,estimated coordinates\n2019-04-30,A,"19.93, 39.06"\n2019-05-12,B,Unconfirmed\n2019-06-13,C,"25.45, 57.36"\n',
    );
    expect(fieldsOf(table)['estimated coordinates']).toBe('position');
    expect(report.counts).toMatchObject({ placed: 2, unplaced: 1 });
  });

  test('GeoJSON of a known layout, its coordinates in the geometry alone', async () => {
    const properties = {
      event_id_cnty: 'XYZ1',
      event_date: '2020-12-03',
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
    };
    const geometry = { type: 'Point', coordinates: [-1.52, 12.37] };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties, geometry }],
    });
    const { table, headlines } = await importFile(fileOf(text, 'a.geojson'));
    expect(table.preset.id).toBe('acled');
    expect(headlines[0]?.position).toEqual([-1.52, 12.37]);
  });
});

describe('names', () => {
  test('a figure by the words of its name, unless there are several', async () => {
    const one = await importText(
      'date,title,People reported killed,Perpetrators killed\n2015-01-02,A,6,1\n',
    );
    expect(fieldsOf(one.table)).toMatchObject({
      'People reported killed': 'killed',
      'Perpetrators killed': 'perpetratorsKilled',
    });
    const several = await importText(
      'date,title,Civilians injured,Police injured,killed or injured\n2015-01-02,A,6,1,k\n',
    );
    expect(fieldsOf(several.table)).toEqual({
      date: 'date',
      title: 'title',
      'Civilians injured': 'other',
      'Police injured': 'other',
      'killed or injured': 'other',
    });
  });

  test('an id by the end of its name, where no row shares it', async () => {
    const { table, headlines } = await importText(
      'reference_code,area code,date,title\nRU_2,7,2015-01-02,A\nRU_1,7,2015-01-03,B\n',
    );
    expect(fieldsOf(table)).toMatchObject({ reference_code: 'id', 'area code': 'other' });
    expect(headlines.map(({ id }) => id)).toEqual(['RU_2', 'RU_1']);
  });

  test('dates of what happened before those of writing it down, and never of a birth', async () => {
    const { table } = await importText(
      'Post date,Date of strike,born,title\n2015-02-01,2015-01-02,1980-01-01,A\n',
    );
    expect(fieldsOf(table)).toMatchObject({ 'Post date': 'other', 'Date of strike': 'date' });
    const birth = await problemOf(fileOf('birth date,victim\n1980-01-01,A\n'));
    expect(birth?.code).toBe('columns-missing');
  });

  test('codes are no names of places, and a case may be one of a title', async () => {
    const { headlines } = await importText(
      'case,date,location,state,city\nHall shooting,2015-01-02,4,43,Austin\n,2015-01-03,6,43,Dallas\n',
    );
    expect(headlines.map(({ title }) => title)).toEqual(['Hall shooting', 'Dallas']);
  });

  test.each(['Massacre Name', 'Name_of_Incident', 'Nombre del hecho', 'strike title'])(
    'a title by the words for an event and its name: %s',
    async (name) => {
      const { headlines } = await importText(
        `date,place,${name},notes\n2015-01-02,Ayn,Mill Road,A long note on it\n2015-01-03,Bor,Old Quay,Another note\n`,
      );
      expect(headlines.map(({ title }) => title)).toEqual(['Mill Road', 'Old Quay']);
    },
  );

  test('a sheet in which nothing names an event is titled by its longest words', async () => {
    const { headlines } = await importText(
      'date,user,tags,sentence\n2015-01-02,a,x,Shells fell on the road\n2015-01-03,b,y,Two cars burned\n',
    );
    expect(headlines.map(({ title }) => title)).toEqual([
      'Shells fell on the road',
      'Two cars burned',
    ]);
  });
});

test('ids that a spreadsheet has rounded tell no row from another, and none is offered to be left out', async () => {
  const imported = await importText(
    'eventid,iyear,imonth,iday,country_txt,city,nkill\n1.97209E+11,1972,9,1,A,B,1\n1.97209E+11,1972,9,4,A,C,2\n',
  );
  expect(imported.table.questions).toEqual([]);
  expect(imported.table.warnings.map(({ code }) => code)).toContain('id-rounded');
  expect(imported.headlines.map(({ id }) => id)).toEqual(['row-1', 'row-2']);
  expect((await imported.incident('row-1')).others).toContainEqual({
    name: 'eventid',
    value: '1.97209E+11',
  });
});

describe('dates', () => {
  test('ISO 8601 without signs', async () => {
    const { headlines } = await importText(
      'date,title\n20260313T121500Z,A\n20260314T0915+01:00,B\n',
    );
    expect(headlines.map(({ when }) => formatIsoDay(when?.startDay ?? 0))).toEqual([
      '2026-03-13',
      '2026-03-14',
    ]);
  });

  test('eight digits, in a file without names', async () => {
    const { table, headlines } = await importText('20150418,Kano,32\n20151113,Paris,130\n');
    expect(table.questions.map(({ kind }) => kind)).toEqual(['no-header']);
    expect(headlines.map(({ when }) => formatIsoDay(when?.startDay ?? 0))).toEqual([
      '2015-04-18',
      '2015-11-13',
    ]);
  });

  test('of another calendar than their column are told; a day that this has not is none of the Middle Ages', async () => {
    const solar = Array.from({ length: 18 }, (_, i) => `1396/03/${i + 10},A${i}`).join('\n');
    const imported = await importText(`date,title\n${solar}\n2017-06-07,B\n1396/12/30,C\n`);
    const days = new Map(
      imported.headlines.map(({ title, when }) => [title, when && formatIsoDay(when.startDay)]),
    );
    expect(days.get('A7')).toBe('2017-06-07');
    expect(days.get('B')).toBe('2017-06-07');
    expect(days.get('C')).toBeNull();
    expect(foundOf(imported, 'calendar-assumed')).toEqual([1]);
    expect(foundOf(imported, 'date-unreadable')).toEqual([1]);
  });
});

describe('other languages', () => {
  test.each([
    [
      'French',
      "Date de l'attaque;Ville;Nombre de blessés;Type d'attaque\n1er mai 2017;Lyon;2;Couteau\nTotal;;2;\n",
      '2017-05-01 Couteau, Lyon 2',
    ],
    [
      'German',
      'Tatdatum;Bundesland;Anzahl Verletzte;Tatart\n09.10.2019;Sachsen;2;Schuss\n',
      '2019-10-09 Schuss, Sachsen 2',
    ],
    [
      'Persian',
      'تاریخ حمله,شهر,تعداد زخمی\n۳۱ شهریور ۱۳۹۷,اهواز,۷۰\n۱۳۹۶/۰۳/۱۷,تهران,۵۲\n',
      '2018-09-22 اهواز 70',
    ],
    [
      'Spanish',
      'Fecha del suceso;Municipio;Heridos\n11 de marzo de 2004;Madrid;2057\n',
      '2004-03-11 Madrid 2057',
    ],
  ])('%s, without a question that the file answers', async (_, text, row) => {
    const { headlines, table } = await importText(text);
    const told = headlines.map(({ when, title, figures }) =>
      [formatIsoDay(when?.startDay ?? 0), title, figures.wounded.best].join(' '),
    );
    expect(told).toContain(row);
    expect(table.questions.map(({ kind }) => kind)).not.toContain('date-order');
  });

  test('a Cyrillic code page, told by the names of columns', async () => {
    const text = 'Дата;Город;Ранено\n24 марта 2022;Киев;7\n';
    const bytes = Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    const { headlines, table } = await importFile(fileOf(bytes));
    expect(table.mapping.encoding).toBe('windows-1251');
    expect(table.warnings.map(({ code }) => code)).toContain('encoding-assumed');
    expect(headlines[0]).toMatchObject({ title: 'Киев', figures: { wounded: { best: 7 } } });
  });
});

test('year, month and day under names of three words', async () => {
  const { headlines } = await importText(
    'Incident Month,Incident Day,Incident Year,Province\nMar,3,2015,A\n4,0,2016,B\n',
  );
  expect(headlines.map(({ when }) => when && formatIsoDay(when.startDay))).toEqual([
    '2015-03-03',
    '2016-04-01',
  ]);
});

describe('sheets', () => {
  test('a merged cell stands for each of its rows, but a number of people for none but the first', async () => {
    const imported = await importFile(
      fileOf(
        sheetFile(
          {
            Attacks: [
              ['Date', 'City', 'Place', 'Killed'],
              [{ day: 42321 }, 'Paris', 'Hall', 130],
              [null, null, 'Cafe', null],
              [null, null, 'Stadium', null],
              [{ day: 42451 }, 'Brussels', 'Airport', 32],
            ],
          },
          ['A2:A4', 'B2:B4', 'D2:D4', 'A1:B1'],
        ),
        'a.xlsx',
      ),
    );
    const rows = imported.headlines.map(({ when, terms, figures }) => [
      formatIsoDay(when?.startDay ?? 0),
      terms.city?.[0],
      figures.killed.best,
    ]);
    expect(rows).toEqual([
      ['2015-11-13', 'Paris', 130],
      ['2015-11-13', 'Paris', null],
      ['2015-11-13', 'Paris', null],
      ['2016-03-22', 'Brussels', 32],
    ]);
    expect(foundOf(imported, 'cell-merged')).toEqual([4]);
  });

  test('rows that are there for their borders alone are no rows, unless something stands below', async () => {
    const blank = Array.from({ length: 40 }, () => ['', '', '']);
    const imported = await importFile(
      fileOf(
        sheetFile({
          A: [
            ['date', 'title', 'n'],
            ['2015-01-02', 'A', 1],
            ...blank.slice(0, 2),
            ['2015-01-03', 'B', 2],
            ...blank,
          ],
        }),
        'a.xlsx',
      ),
    );
    expect(imported.report.counts).toMatchObject({ read: 4, total: 2, rejected: 2 });
    expect(imported.headlines.map(({ row: _, title }) => title)).toEqual(['A', 'B']);
  });
});

test('of several sheets those are meant that are laid out like the fullest one', async () => {
  const header = ['id', 'date', 'title', 'killed'];
  const { tables } = await planOf(
    fileOf(
      sheetFile({
        'By year': [
          ['year', 'deaths'],
          [2015, 148],
        ],
        First: [header, ['a', '2015-01-07', 'A', 12]],
        Second: [header, ['b', '2016-03-22', 'B', 32]],
        'First, checked': [header, ['a', '2015-01-07', 'A', 12], ['?', '2015-01-08', 'C', 1]],
      }),
      'years.xlsx',
    ),
  );
  expect(tables.map(({ isAside = false }) => isAside)).toEqual([true, true, false, false]);
});

test('of two sheets that are the same the first is meant', async () => {
  const rows = [
    ['id', 'date', 'title'],
    ['a', '2015-01-07', 'A'],
  ];
  const { tables } = await planOf(fileOf(sheetFile({ One: rows, Copy: rows }), 'twice.xlsx'));
  expect(tables.map(({ isAside = false }) => isAside)).toEqual([false, true]);
});

describe('sheets that begin alike', () => {
  const header = ['date', 'title', 'killed', 'note'];
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => [
      `2015-01-${String(from + i + 1).padStart(2, '0')}`,
      `Attack ${from + i}`,
      (from + i) % 4,
      from === 0 ? `"quoted", ${i}` : `n${i}`,
    ]);
  const planSheets = (sheets: Parameters<typeof sheetFile>[0]) =>
    planOf(fileOf(sheetFile(sheets), 'sheets.xlsx'));

  test('are no copies if their other rows differ, and what they share is told', async () => {
    const [example] = rows(0, 1);
    const { tables } = await planSheets({
      2015: [header, example ?? [], ...rows(1, 11)],
      2016: [header, example ?? [], ...rows(15, 24)],
    });
    expect(tables.map(({ isAside = false }) => isAside)).toEqual([false, false]);
    expect(
      tables.map(({ warnings }) => warnings.find(({ code }) => code === 'rows-shared')),
    ).toEqual([undefined, expect.objectContaining({ field: 'sheets.xlsx/2015', value: '1' })]);
  });

  test('are copies where most rows are the same, in whatever order, though the first one is another', async () => {
    const draft = [...rows(0, 10)].reverse();
    draft[3] = ['2015-02-01', 'Attack, corrected', 9, ''];
    const { tables } = await planSheets({
      All: [header, ...rows(0, 20)],
      Draft: [header, ...draft],
      'Draft (2)': [header, ...draft],
      Other: [header, ...rows(20, 28)],
    });
    expect(tables.map(({ isAside = false }) => isAside)).toEqual([false, true, true, false]);
    const [, told] = tables;
    expect(told?.warnings).toContainEqual(
      expect.objectContaining({ code: 'rows-shared', field: 'sheets.xlsx/All', value: '9' }),
    );
  });
});

test.each(['geojson', 'topojson', 'json'])(
  'a script that is called %s is no table of text',
  async (end) => {
    const script =
      "'type': 'geojson',\n'data': {\n'type': 'FeatureCollection', 'features': [\n]}\n";
    expect(await problemOf(fileOf(script, `incidents.${end}`))).toMatchObject({
      code: 'format-unreadable',
      detail: 'JSON',
    });
  },
);

describe('records', () => {
  const line = (i: number, more: object = {}) =>
    JSON.stringify({ id: `n${i}`, date: '2015-01-02', note: 'x'.repeat(60), ...more });

  test('a member that only the last of many has is a column of all', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => line(i));
    const { table, incident } = await importFile(
      fileOf(`${lines.join('\n')}\n${line(60_000, { late: 'here' })}\n`, 'a.ndjson'),
    );
    expect(table.columns.map(({ name }) => name)).toEqual(['id', 'date', 'note', 'late']);
    expect((await incident('n60000')).others).toContainEqual({ name: 'late', value: 'here' });
    expect(table.rowCount).toBe(60_001);
  });

  test('quotes, line breaks, separators and zero bytes in cells stay what they are, as far as text can be', async () => {
    const note = 'a "b"\r\n\u001fc,d;\u0000e';
    const { headlines, incident } = await importFile(
      fileOf(JSON.stringify([{ id: 'a', date: '2015-01-02', title: note, kept: note }]), 'a.json'),
    );
    expect(headlines[0]?.title).toBe(note.replace('\0', '\ufffd'));
    expect((await incident('a')).others[0]?.value).toBe(note.replace('\0', '\ufffd'));
  });
});
