/** How people write the names of columns. Rows here are invented. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile, importText } from './import-text.ts';

const SAID = ['2015-11-14 | Ayn, Land | 48.86,2.37 | 12 | 30'];

test.each([
  ['in one word', 'EventDate,CityName,CountryName,Latitude,Longitude,TotalKilled,NumberWounded'],
  ['in capitals', 'EVENTDATE,CITYNAME,COUNTRYNAME,LAT,LON,DEATHTOLL,TOTALINJURED'],
  ['with capitals within', 'eventDate,cityName,countryName,lat,lon,deathToll,totalInjured'],
])('%s', async (_, header) => {
  expect(rowsOf(await importText(`${header}\n2015-11-14,Ayn,Land,48.86,2.37,12,30\n`))).toEqual(
    SAID,
  );
});

describe('without their marks', () => {
  test.each([
    ['Greek capitals', 'ΗΜΕΡΟΜΗΝΙΑ;ΠΟΛΗ;ΧΩΡΑ;LAT;LON;ΝΕΚΡΟΙ;ΤΡΑΥΜΑΤΙΕΣ'],
    ['Portuguese', 'Data;Cidade;Pais;Latitude;Longitude;Vitimas fatais;Feridos'],
    ['Polish', 'Data;Miasto;Kraj;Szerokosc;Dlugość;Ofiary smiertelne;Ranni'],
    ['Hebrew with points', 'תַּאֲרִיךְ;עִיר;מְדִינָה;LAT;LON;הֲרוּגִים;פְּצוּעִים'],
    ['Arabic with points', 'التَّارِيخ;المدينة;الدولة;LAT;LON;القَتْلَى;الجَرْحَى'],
    [
      'letters taken apart',
      'Fecha;Ciudad;Pai\u0301s;Latitud;Longitud;Vi\u0301ctimas mortales;Heridos',
    ],
  ])('%s', async (_, header) => {
    const file = fileOf(`${header}\n14.11.2015;Ayn;Land;48,86;2,37;12;30\n`);
    expect(rowsOf(await importFile(file))).toEqual(SAID);
  });

  test('short words are others: a gun is no day', async () => {
    const { table } = await importText('date,lat,lon,gun\n2015-11-14,48.86,2.37,1\n');
    expect(fieldsOf(table)).toMatchObject({ gun: 'other' });
  });
});

describe('with a number behind them', () => {
  test('terms are several of one incident', async () => {
    const { headlines } = await importText(
      'date,lat,lon,Attack type 1,Attack type 2,weapon1,weapon_2,perpetrator 1\n2015-11-14,48.86,2.37,Bombing,Hijacking,Bomb,Gun,A group\n',
    );
    expect(headlines[0]?.terms).toMatchObject({
      attackType: ['Bombing', 'Hijacking'],
      weapon: ['Bomb', 'Gun'],
      group: ['A group'],
    });
  });

  test('sources are several, by address or by name', async () => {
    const { incident } = await importText(
      'id,date,lat,lon,source_1,source_2,Source 3\na,2015-11-14,48.86,2.37,https://a.test/1,,An agency\nb,2015-11-15,48.86,2.37,https://a.test/2,https://b.test/2,\n',
    );
    const { sources } = await incident('a');
    expect(sources.map(({ publisher, url }) => `${publisher}|${url}`)).toEqual([
      '|https://a.test/1',
      'An agency|null',
    ]);
  });
});
