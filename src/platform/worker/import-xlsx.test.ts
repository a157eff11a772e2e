import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { formatIsoDay } from '../../core/model/time.ts';
import { fieldsOf, fileOf, importFile, planOf, problemOf } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

describe('XLSX', () => {
  test('texts, numbers, dates of both calendars, gaps, formulas and sheets', async () => {
    const imported = await importFile(fileOf(workbook(), 'book.xlsx'));
    expect(imported.plan.tables.map(({ name }) => name)).toEqual([
      'book.xlsx/Attacks',
      'book.xlsx/More',
    ]);
    expect(fieldsOf(imported.table)).toMatchObject({
      id: 'id',
      date: 'date',
      lat: 'latitude',
      killed: 'killed',
    });
    const a = await imported.incident('a');
    expect(formatIsoDay(a.headline.when?.startDay ?? 0)).toBe('2011-01-11');
    expect(a.headline).toMatchObject({
      title: 'Tom & <b>',
      position: [2.35, 46.583333],
      figures: { killed: { best: 3 } },
    });
    const b = await imported.incident('b');
    expect(b.headline.position).toBeNull();
    expect(b.headline.title).toBe('=1+1');
    expect(imported.report.counts).toMatchObject({ read: 4, rejected: 1 });
  });

  test('a sheet that says it has a million columns is refused', async () => {
    expect(
      (await problemOf(fileOf(workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'x.xlsx')))
        ?.code,
    ).toBe('file-too-large');
  });
});

test('whole numbers that a program wrote with a fraction of zeros are whole', async () => {
  const text = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = [
    `<row r="1">${text('A1', 'person_id')}${text('B1', 'date')}${text('C1', 'killed')}</row>`,
    `<row r="2"><c r="A2" t="n"><v>7.0</v></c>${text('B2', '2015-11-13')}<c r="C2"><v>3.0</v></c></row>`,
  ];
  const { headlines } = await importFile(fileOf(workbook(rows.join('')), 'a.xlsx'));
  expect(headlines[0]).toMatchObject({ id: '7', figures: { killed: { best: 3 } } });
});

/** What is unpacked while a file is inspected, as often as it is. */
async function countUnpacked(file: Uint8Array<ArrayBuffer>): Promise<number> {
  const Native = globalThis.DecompressionStream;
  let count = 0;
  vi.stubGlobal(
    'DecompressionStream',
    class extends Native {
      constructor(format: CompressionFormat) {
        super(format);
        count++;
      }
    },
  );
  try {
    await planOf(fileOf(file, 'book.xlsx'));
  } finally {
    vi.unstubAllGlobals();
  }
  return count;
}

describe('while it is inspected', () => {
  const sheet = [
    ['date', 'title', 'note'],
    ...Array.from({ length: 600 }, (_, i) => [
      '2015-01-02',
      `Attack ${i}`,
      `${'note '.repeat(i % 9)}`,
    ]),
  ];

  test('each part of a workbook is unpacked once, however many sheets it has', async () => {
    const parts = (count: number) => 3 + count;
    expect(await countUnpacked(sheetFile({ A: sheet }))).toBe(parts(1));
    expect(await countUnpacked(sheetFile({ A: sheet, B: sheet, C: sheet }))).toBe(parts(3));
  });

  test('only a sheet that has merged cells is unpacked once more', async () => {
    expect(await countUnpacked(sheetFile({ A: sheet }, ['B2:B3']))).toBe(3 + 2);
    expect(await countUnpacked(sheetFile({ A: sheet }, ['A1:C1']))).toBe(3 + 1);
  });

  test('rows are all there, those looked at to find the header too', async () => {
    const { report } = await importFile(fileOf(sheetFile({ A: sheet }), 'book.xlsx'));
    expect(report.counts).toMatchObject({ read: 600, total: 600 });
  });
});

/** A workbook of two sheets, in the parts and by the rules of ECMA-376. */
function workbook(rows?: string): Uint8Array<ArrayBuffer> {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const sheet = (body: string) =>
    xml(`<worksheet xmlns="x"><sheetData>${body}</sheetData></worksheet>`);
  const shared = (...numbers: readonly number[]) =>
    numbers.map((n, i) => `<c r="${'ABCDEF'[i]}1" t="s"><v>${n}</v></c>`).join('');
  const first =
    rows ??
    `<row r="1">${shared(0, 1, 2, 3, 4, 5)}</row>` +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" s="1"><v>40554.5</v></c><c r="C2"><v>46.583333000000003</v></c><c r="D2"><v>2.35</v></c><c r="E2" t="s"><v>6</v></c><c r="F2"><v>3</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>b</t></is></c><c r="B4" s="1"><v>40555</v></c><c r="E4" t="str"><f>"=1+1"</f><v>=1+1</v></c></row>';
  const second = `<row><c t="inlineStr"><is><t>date</t></is></c></row><row><c t="d"><v>2015-11-13T00:00:00</v></c></row>`;
  return zipSync({
    'xl/workbook.xml': xml(
      '<workbook><sheets><sheet name="Attacks" r:id="r1"/><sheet name="More" r:id="r2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/><Relationship Id="r2" Target="/xl/worksheets/s2.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': xml(
      '<sst><si><t>id</t></si><si><t>date</t></si><si><r><t>la</t></r><r><t>t</t></r></si><si><t>lon</t></si><si><t>title</t></si><si><t>killed</t></si><si><t>Tom &amp; &lt;b&gt;</t></si></sst>',
    ),
    'xl/styles.xml': xml(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/s1.xml': sheet(first),
    'xl/worksheets/s2.xml': sheet(second),
  }) as Uint8Array<ArrayBuffer>;
}
