/** Home-made sheets in the languages of their makers: the same two incidents, invented, under other names. */
import { expect, test } from 'vitest';
import { rowsOf } from './import-lines.ts';
import { fileOf, importFile } from './import-text.ts';

test.each([
  ['Czech', 'Datum;Místo;Zeměpisná šířka;Zeměpisná délka;Mrtví;Zranění'],
  ['Danish', 'Dato;Sted;Breddegrad;Længdegrad;Døde;Sårede'],
  ['Finnish', 'Päivämäärä;Paikka;Leveysaste;Pituusaste;Kuolleet;Haavoittuneet'],
  ['Greek', 'Ημερομηνία;Τοποθεσία;Γεωγραφικό πλάτος;Γεωγραφικό μήκος;Νεκροί;Τραυματίες'],
  ['Hungarian', 'Dátum;Helyszín;Szélesség;Hosszúság;Halottak;Sérültek'],
  ['Indonesian', 'Tanggal;Lokasi;Lintang;Bujur;Tewas;Luka-luka'],
  ['Japanese', '日付;場所;緯度;経度;死者数;負傷者数'],
  ['Chinese', '日期;地点;纬度;经度;死亡人数;受伤人数'],
  ['Korean', '날짜;장소;위도;경도;사망자;부상자'],
  ['Hindi', 'दिनांक;स्थान;अक्षांश;देशांतर;मृतक;घायल'],
  ['Urdu', 'تاریخ;مقام;عرض بلد;طول بلد;جاں بحق;زخمی'],
  ['Romanian', 'Data;Locație;Latitudine;Longitudine;Morți;Răniți'],
  ['Swahili', 'Tarehe;Mahali;Latitudo;Longitudo;Waliouawa;Waliojeruhiwa'],
  ['Swedish', 'Datum;Plats;Latitud;Longitud;Döda;Skadade'],
  ['Ukrainian', 'Дата;Місце;Широта;Довгота;Загинуло;Поранено'],
  ['Vietnamese', 'Ngày;Địa điểm;Vĩ độ;Kinh độ;Số người chết;Bị thương'],
])('%s', async (_, header) => {
  const file = fileOf(`${header}\n14.11.2015;Ayn;48,86;2,37;12;30\n15.11.2015;Bor;50,85;4,35;;4\n`);
  const imported = await importFile(file);
  expect(rowsOf(imported)).toEqual([
    '2015-11-14 | Ayn | 48.86,2.37 | 12 | 30',
    '2015-11-15 | Bor | 50.85,4.35 | ? | 4',
  ]);
  expect(imported.table.questions).toEqual([]);
});

test.each([
  ['Chinese', '年份;月份;日;地点'],
  ['Czech', 'Rok;Měsíc;Den;Místo'],
  ['Finnish', 'Vuosi;Kuukausi;Päivä;Paikka'],
  ['Hungarian', 'Év;Hónap;Nap;Hely'],
  ['Korean', '연도;월;일;장소'],
  ['Polish', 'Rok;Miesiąc;Dzień;Miejsce'],
  ['Portuguese', 'Ano;Mês;Dia;Local'],
  ['Swedish', 'År;Månad;Dag;Plats'],
  ['Ukrainian', 'Рік;Місяць;День;Місце'],
])('a year, a month and a day in %s', async (_, header) => {
  const imported = await importFile(fileOf(`${header}\n2015;11;14;Ayn\n2015;12;;Bor\n`));
  expect(rowsOf(imported).map((row) => row.split(' | ')[0])).toEqual([
    '2015-11-14',
    '2015-12-01..2015-12-31',
  ]);
});
