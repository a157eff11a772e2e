import { describe, expect, test, vi } from 'vitest';
import { MAX_COLUMNS, MAX_FILE_BYTES } from './formats/limits.ts';
import { readDataset } from './read-dataset.ts';
import { openText, problemOfText, sourceOf, testManifest } from './read-text.ts';

describe('files that do not open', () => {
  test.each([
    ['', 'file-empty'],
    ['\ufeff\n', 'file-empty'],
    ['id,date,title\n', 'no-incidents'],
    ['id,date,title', 'no-incidents'],
    ['<!doctype html>', 'file-not-a-table'],
    ['{"type":"FeatureCollection"}', 'file-not-a-table'],
    ['date,title\n2017,a\0b\n', 'file-not-text'],
    ['date,title\n2017,"a\n', 'file-truncated'],
    [`date${',x'.repeat(MAX_COLUMNS)}\n`, 'file-too-large'],
  ])('%j: %s', async (content, code) => {
    const sizeBytes = new TextEncoder().encode(content).length;
    expect(await problemOfText(content)).toMatchObject({ code, file: 'incidents.csv', sizeBytes });
  });

  test('for want of columns: what was looked for, and what was found', async () => {
    expect(await problemOfText('Name;Latitude;When\na;48;2017\n')).toMatchObject({
      code: 'columns-missing',
      field: 'date, latitude, longitude',
      detail: 'Name, Latitude, When',
    });
  });

  test('because there is none, by the name that the manifest has for it', async () => {
    const result = await readDataset({ manifest: testManifest, files: [], acceptTruncated: false });
    expect(result).toMatchObject({ problem: { code: 'file-missing', file: 'incidents.csv' } });
  });

  test('because they are too large, without reading them', async () => {
    const blob = new Blob(['date\n2017\n']);
    Object.defineProperty(blob, 'size', { value: MAX_FILE_BYTES + 1 });
    const stream = vi.spyOn(blob, 'stream');
    const result = await readDataset(sourceOf(blob));
    expect(result).toMatchObject({ problem: { code: 'file-too-large' } });
    expect(stream).not.toHaveBeenCalled();
  });

  test.each([
    [new DOMException('gone', 'NotReadableError'), 'file-changed'],
    [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
    [new Error('odd'), 'unexpected'],
  ])('because reading fails: %s', async (error, code) => {
    const blob = new Blob(['date\n2017\n']);
    vi.spyOn(blob, 'stream').mockReturnValue(
      new ReadableStream({ pull: (controller) => controller.error(error) }),
    );
    const result = await readDataset(sourceOf(blob));
    expect(result).toMatchObject({ problem: { code, detail: `${error.name}: ${error.message}` } });
  });
});

describe('a truncated file', () => {
  const content = 'id,date,title\na,2017,One\nb,2018,Two\nc,2019,"Thr';

  test('says how many rows are whole', async () => {
    expect(await problemOfText(content)).toMatchObject({ code: 'file-truncated', completeRows: 2 });
  });

  test('opens its whole rows on request, and counts the broken one as rejected', async () => {
    const { counts, findings } = await openText(content, true);
    expect(counts).toMatchObject({ read: 3, total: 2, rejected: 1 });
    expect(findings.at(-1)).toMatchObject({ code: 'row-too-short', effect: 'rejected', row: 3 });
  });

  test('does not open when not one row is whole', async () => {
    expect(await problemOfText('id,date\n"a', true)).toMatchObject({ code: 'file-truncated' });
  });

  test('cut at any byte, accounts for the rows before the cut', async () => {
    const whole = new TextEncoder().encode(`${content}ee"\nd,2020,"É\n"\n`);
    for (let length = 25; length < whole.length; length++) {
      const { counts } = await openText(whole.slice(0, length), true);
      expect(counts.read).toBe(counts.total + counts.rejected);
      expect(counts.total).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('while reading', () => {
  test('progress rises to the whole file, about every 64 KiB', async () => {
    const content = `date,title\n${'2017-06-07,"É, x"\n'.repeat(25_000)}`;
    const blob = new Blob([content]);
    const reports: { readBytes: number; totalBytes: number; rows: number }[] = [];
    await readDataset(sourceOf(blob), { onProgress: (progress) => reports.push(progress) });
    expect(reports.at(-1)).toEqual({ readBytes: blob.size, totalBytes: blob.size, rows: 25_000 });
    expect(reports.length).toBeLessThan(blob.size / 60_000 + 2);
    expect(reports.length).toBeGreaterThan(5);
    expect(reports.every(({ rows }, i) => rows >= (reports[i - 1]?.rows ?? 0))).toBe(true);
  });

  test('what the format had to assume is among the findings, in its row', async () => {
    const bytes = Uint8Array.from('date,title\n2016,a\n2017,Caf\xe9\n', (each) =>
      each.charCodeAt(0),
    );
    const { findings } = await openText(bytes);
    expect(findings.filter(({ row }) => row > 0)).toEqual([
      {
        code: 'encoding-assumed',
        effect: 'notice',
        file: 'incidents.csv',
        row: 2,
        field: 'title',
        value: 'Café',
      },
    ]);
  });

  test('the fingerprint is the SHA-256 of the bytes', async () => {
    const { fingerprint } = await openText('date\n2017\n');
    expect(fingerprint).toBe('1994d1e93eb881642da030eec972bf03a78540125a86b39a0b735a4919ef4de7');
  });

  test('the fingerprint is empty where there is no SHA-256', async () => {
    vi.stubGlobal('crypto', {});
    expect((await openText('date\n2017\n')).fingerprint).toBe('');
    vi.unstubAllGlobals();
  });
});
