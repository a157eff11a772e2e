import { describe, expect, test } from 'vitest';
import { type CsvDialect, sniffDialect } from './csv-dialect.ts';

const sniffBytes = (bytes: Uint8Array) => sniffDialect(bytes, true, 'file.csv');
const sniff = (text: string) => sniffBytes(new TextEncoder().encode(text));
const delimiterOf = (text: string) => String.fromCharCode((sniff(text) as CsvDialect).delimiter);

describe('the delimiter', () => {
  test.each([',', ';', '\t', '|'])('is %j when the header and the rows have it', (delimiter) => {
    const text = ['a,b;c\td|e', '1', '2'].map((cell) => `"${cell}"${delimiter}x`).join('\n');
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test('is the one that rows agree on, not the one that a header text happens to hold', () => {
    expect(delimiterOf('id;title, short, long;date\n1;Arson;2017\n2;Bomb;2018\n')).toBe(';');
  });

  test('is not looked for inside quotes', () => {
    expect(delimiterOf('"short; long; ""both""; none",date\n')).toBe(',');
  });

  test('is found among decimal commas', () => {
    expect(delimiterOf('date;latitude;longitude\n2017;48,85;2,35\n')).toBe(';');
  });

  test('is the comma when there is only one column', () => {
    expect(delimiterOf('date\n2017;1\n')).toBe(',');
  });

  test.each(['\n', '\r', '\r\n'])('is what a first line sep= says, with %j', (lineBreak) => {
    const text = `sep=;${lineBreak}a,b;c,d${lineBreak}`;
    expect(sniff(text)).toEqual({ start: 5 + lineBreak.length, delimiter: 0x3b, isStated: true });
  });
});

describe('where the table begins', () => {
  test('is after a byte order mark and blank lines', () => {
    expect(sniff('\ufeff\r\n\na,b\n')).toMatchObject({ start: 6 });
  });

  test('is after a sep= line that follows a byte order mark', () => {
    expect(sniff('\ufeffsep=|\na|b\n')).toEqual({ start: 9, delimiter: 0x7c, isStated: true });
  });
});

describe('what is no table', () => {
  test.each([
    ['', 'file-empty', null],
    ['\ufeff \r\n\t\n', 'file-empty', null],
    ['<!doctype html><title>404</title>', 'file-not-a-table', 'HTML'],
    ['\n  <html lang="en">', 'file-not-a-table', 'HTML'],
    ['<?xml version="1.0"?>', 'file-not-a-table', 'XML'],
    ['{"type":"FeatureCollection"}', 'file-not-a-table', 'JSON'],
    ['[ {"date": "2017"} ]', 'file-not-a-table', 'JSON'],
    ['[1, 2]', 'file-not-a-table', 'JSON'],
  ])('%j', (text, code, detail) => {
    expect(sniff(text)).toMatchObject({ code, detail, file: 'file.csv' });
  });

  test('binary, told by the place of its first NUL', () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
    expect(sniffBytes(bytes)).toMatchObject({ code: 'file-not-text', byteOffset: 5 });
  });

  test.each([
    [0xff, 0xfe],
    [0xfe, 0xff],
  ])('UTF-16, told by name: %i %i', (first, second) => {
    const bytes = Uint8Array.from([first, second, 0x61, 0x0a]);
    expect(sniffBytes(bytes)).toMatchObject({ code: 'file-not-text', detail: 'UTF-16' });
  });

  test('a file that begins with more blanks than were looked at is not yet empty', () => {
    const blanks = new TextEncoder().encode('   ');
    expect(sniffDialect(blanks, false, 'file.csv')).not.toHaveProperty('code');
  });

  test('headers in square brackets are no JSON, one that begins with a sign is no HTML', () => {
    expect(sniff('[date],[title]\n')).not.toHaveProperty('code');
    expect(sniff('<5 km,date\n')).not.toHaveProperty('code');
  });
});
