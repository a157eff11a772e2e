import { gzipSync, strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const fileOf = (name: string, content: string | ArrayBuffer | Uint8Array): PickedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array),
});

const HEADER = 'title,date,latitude,longitude,city';
const row = (title: string) => `${title},2015-11-13,48.85,2.35,Paris`;
const csv = (title: string) => `${HEADER}\n${row(title)}\n`;
const record = (title: string) => ({ title, date: '2015-11-13', latitude: 48.85, longitude: 2.35 });
const feature = (title: string) => ({
  type: 'Feature',
  properties: { title, date: '2015-11-13' },
  geometry: { type: 'Point', coordinates: [2.35, 48.85] },
});
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetRow = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`;

function workbook(title: string): Uint8Array {
  const rows = [HEADER, row(title)].map((line) => sheetRow(line.split(',')));
  return zipSync({
    'xl/workbook.xml': xml('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/></Relationships>',
    ),
    'xl/worksheets/s1.xml': xml(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
  });
}

function parquet(title: string): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: [
      { name: 'title', data: [title], type: 'STRING' },
      { name: 'date', data: [new Date('2015-11-13T12:00:00Z')], type: 'TIMESTAMP' },
      { name: 'latitude', data: [48.85], type: 'DOUBLE' },
      { name: 'longitude', data: [2.35], type: 'DOUBLE' },
    ],
  });
}

/** One incident in each kind of file that can be opened. */
export const ONE_OF_EACH: readonly PickedFile[] = [
  fileOf('comma.csv', csv('csv')),
  fileOf('tabs.tsv', csv('tsv').replaceAll(',', '\t')),
  fileOf('utf16.txt', Buffer.from(`\ufeff${csv('utf16')}`, 'utf16le')),
  fileOf('records.json', JSON.stringify([record('json')])),
  fileOf('lines.ndjson', `${JSON.stringify(record('ndjson'))}\n`),
  fileOf(
    'collection.geojson',
    JSON.stringify({ type: 'FeatureCollection', features: [feature('geojson')] }),
  ),
  fileOf('lines.geojsonl', `${JSON.stringify(feature('geojsonl'))}\n`),
  fileOf('book.xlsx', workbook('xlsx')),
  fileOf('table.parquet', parquet('parquet')),
  fileOf('packed.csv.gz', gzipSync(strToU8(csv('gz')))),
  fileOf('packed.zip', zipSync({ 'a.csv': strToU8(csv('archive')), 'readme.md': strToU8('#') })),
];
