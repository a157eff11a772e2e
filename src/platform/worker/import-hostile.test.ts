import blns from 'big-list-of-naughty-strings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createImportSource } from '../../core/ingest/import-source.ts';
import { createEngineService } from './engine-service.ts';
import { fileOf, importFile, importText } from './import-text.ts';
import { sheetFile } from './sheet-file.ts';

const SIGNS: Readonly<Record<string, readonly number[]>> = {
  text: [],
  gzip: [0x1f, 0x8b, 8, 0],
  zip: [0x50, 0x4b, 3, 4],
  parquet: [0x50, 0x41, 0x52, 0x31],
  utf16: [0xff, 0xfe],
  list: [0x5b, 0x7b, 0x22],
  object: [0x7b, 0x22, 0x66],
  csv: [...'date,lat,lon,title\n'].map((sign) => sign.charCodeAt(0)),
};

/** Opens whatever can be opened, and gives the accounts that were made of it. */
async function account(bytes: Uint8Array<ArrayBuffer>) {
  const engine = createEngineService();
  const file = fileOf(bytes);
  const inspected = await engine.inspect({ files: [file] });
  if (!inspected.ok) return null;
  const opened = await engine.open(createImportSource([file], inspected.plan.tables));
  return opened.ok ? opened.dataset.counts : null;
}

describe('any bytes', () => {
  test.each(Object.entries(SIGNS))(
    'after the signs of %s give a report or a problem, never an exception',
    async (_, signs) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
          const counts = await account(Uint8Array.from([...signs, ...bytes]));
          if (counts !== null)
            expect(counts.read).toBe(counts.placed + counts.unplaced + counts.rejected);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('any JSON of records is accounted for', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.integer(), { maxLength: 2 }),
    );
    const record = fc.dictionary(
      fc.constantFrom('date', 'lat', 'lon', 'title', '__proto__', 'a'),
      value,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, value), { maxLength: 6 }), async (records) => {
        const text = new TextEncoder().encode(
          JSON.stringify([{ date: '2015', title: 'first' }, ...records]),
        );
        const counts = await account(text);
        expect(counts?.read).toBe(records.length + 1);
      }),
      { numRuns: 40 },
    );
  });
});

test('naughty strings in every column, header and name are only text', async () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = blns.map((text, i) =>
    [`n${i}`, '2015-11-13', '48.85', '2.35', ...Array(8).fill(text)].map(quote).join(','),
  );
  const header =
    'id,date,latitude,longitude,title,city,place,summary,killed,attack_type,weapon,=cmd|x';
  const { headlines, report, incident } = await importFile(
    fileOf(`${header}\n${rows.join('\n')}\n`, '<img src=x onerror=alert(1)>.csv'),
  );
  expect(report.counts).toMatchObject({ read: blns.length, placed: blns.length, rejected: 0 });
  expect(headlines).toHaveLength(blns.length);
  for (const [i, text] of blns.entries())
    expect((await incident(`n${i}`)).summary).toBe(text.trim());
});

describe('limits', () => {
  test.each([
    ['commas only', ','.repeat(3_000_000), /file-too-large/],
    ['a row of ten megabytes', `date,title\n2015,"${'x'.repeat(10_000_000)}"\n`, /file-too-large/],
    ['quotes only', `date\n"${'"'.repeat(2_500_000)}`, /file-too-large|file-truncated/],
    ['line breaks only', '\n'.repeat(100_000), /file-empty|no-incidents|columns-missing/],
  ])('%s', async (_, text, code) => {
    const engine = createEngineService();
    const file = fileOf(text);
    const result = await engine.inspect({ files: [file] });
    const opened = result.ok
      ? await engine.open(createImportSource([file], result.plan.tables))
      : result;
    expect(opened.ok ? 'opened' : opened.problem.code).toMatch(code);
  });

  test('far too many rows are refused long before they are read', async () => {
    const piece = new Blob(['2015,x\n'.repeat(100_000)]);
    const file = fileOf(['date,title\n', ...Array<Blob>(180).fill(piece)]);
    let lastRows = 0;
    const result = await createEngineService().inspect({
      files: [file],
      onProgress: ({ rows }) => {
        lastRows = rows;
      },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'too-many-rows' } });
    expect(lastRows).toBeLessThan(1_000_000);
  });

  test('cells that are merged a hundred thousand times cost what one does', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [i === 0 ? '2015' : null, `x${i}`]);
    const merged = Array<string>(100_000).fill('A2:A20001');
    const { report } = await importFile(
      fileOf(sheetFile({ A: [['date', 'title'], ...rows] }, merged), 'x.xlsx'),
    );
    expect(report.counts).toMatchObject({ total: 20_000, undated: 0 });
  });

  test('a file that can no longer be read leaves what was open', async () => {
    const { engine, dataset } = await importText('date,title\n2015,A\n');
    const blob = new Blob(['date,title\n2016,B\n']);
    const broken = Object.assign(blob, {
      stream: () =>
        new ReadableStream({
          pull: (controller) => controller.error(new DOMException('changed', 'NotReadableError')),
        }),
    });
    const result = await engine.inspect({ files: [{ name: 'x.csv', blob: broken }] });
    expect(result).toMatchObject({ ok: false, problem: { code: 'file-changed' } });
    expect((await engine.report()).counts.total).toBe(dataset.counts.total);
  });
});

describe('cancelling', () => {
  const text = `date,title\n${'2015-11-13,Some title\n'.repeat(200_000)}`;

  test('ends inspection at any moment', async () => {
    const controller = new AbortController();
    const result = await createEngineService().inspect({
      files: [fileOf(text)],
      signal: controller.signal,
      onProgress: ({ rows }) => rows > 5000 && controller.abort(),
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });

  test('ends inspection of records while only their names are gathered', async () => {
    const controller = new AbortController();
    const records = `[${'{"date":"2015","title":"x"},'.repeat(50_000)}{}]`;
    let lastBytes = 0;
    const result = await createEngineService().inspect({
      files: [fileOf(records, 'x.json')],
      signal: controller.signal,
      onProgress({ readBytes }) {
        lastBytes = readBytes;
        controller.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(lastBytes).toBeLessThan(records.length / 4);
  });

  test('ends opening, and what was open stays', async () => {
    const { engine } = await importText('date,title\n2015,A\n');
    const file = fileOf(text);
    const inspected = await engine.inspect({ files: [file] });
    if (!inspected.ok) throw new Error('not inspected');
    const controller = new AbortController();
    const result = await engine.open(
      createImportSource([file], inspected.plan.tables),
      ({ rows }) => rows > 5000 && controller.abort(),
      controller.signal,
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect((await engine.report()).counts.read).toBe(1);
  });
});

test.each(['(', '(source', '['])(
  'a name that opens brackets and closes none is not waited for: %s',
  async (sign) => {
    const name = sign.repeat(100_000 / sign.length);
    const { report } = await importText(
      `date,lat,lon,${name}\n2015-01-02,1,2,${name}\n2015-01-03,1,2,b\n`,
    );
    expect(report.counts.read).toBeGreaterThan(0);
  },
);
