/** What a workbook holds besides the cells: sheets, shared texts, and which number formats are dates. */
import { createProblem } from '../../model/finding.ts';
import { upTo } from './counted-stream.ts';
import { MAX_CELL_BYTES, MAX_SHEET_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { attributeOf, XmlScanner } from './xml-scanner.ts';
import { listZip, openZipEntry, type ZipEntry } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly sharedTexts: readonly string[];
  /** By style number: whether its numbers are days. */
  readonly isDate: readonly boolean[];
  /** Day 0 is in 1904 instead of 1899. */
  readonly is1904: boolean;
}

/** The files of a workbook, each read as a stream of text. */
export class WorkbookFile {
  private readonly blob: Blob;
  private readonly file: string;
  private entries: readonly ZipEntry[] = [];

  constructor(blob: Blob, file: string) {
    this.blob = blob;
    this.file = file;
  }

  async list(): Promise<void> {
    this.entries = await listZip(this.blob, this.file);
  }

  /** Throws a `Refusal` where there is no such file. */
  async open(path: string): Promise<ReadableStream<Uint8Array>> {
    const entry = this.entries.find(({ name }) => name === path);
    if (entry === undefined)
      throw new Refusal(createProblem('format-unreadable', this.file, { detail: path }));
    const stream = await openZipEntry(this.blob, entry, this.file);
    return upTo(MAX_SHEET_BYTES, stream, this.file);
  }

  /** Bytes of a file unpacked, as the archive says; 0 where there is none. */
  sizeOf(path: string): number {
    return this.entries.find(({ name }) => name === path)?.unpackedBytes ?? 0;
  }

  has(path: string): boolean {
    return this.entries.some(({ name }) => name === path);
  }
}

/** Days of Excel's own formats: 14 to 22, 27 to 36, 45 to 47, 50 to 58 (ECMA-376, 18.8.30). */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

/** Whether a format of its own shows days, months or years: its letters, without quoted texts, escapes and colours. */
function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[#0]/.test(bare));
}

export async function readWorkbook(file: WorkbookFile): Promise<Workbook> {
  const paths = await readRelations(file);
  const { sheets, is1904 } = await readSheets(file, paths);
  return {
    sheets,
    is1904,
    sharedTexts: await readSharedTexts(file),
    isDate: await readStyles(file),
  };
}

/** Reads all of one of a workbook's files with a handler. */
async function scanXml(
  file: WorkbookFile,
  path: string,
  handler: ConstructorParameters<typeof XmlScanner>[0],
): Promise<void> {
  if (!file.has(path)) return;
  const scanner = new XmlScanner(handler);
  const decoder = new TextDecoder();
  const reader = (await file.open(path)).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    scanner.push(decoder.decode(value, { stream: true }));
  }
}

async function readRelations(file: WorkbookFile): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  await scanXml(file, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      paths.set(attributeOf(attributes, 'Id') ?? '', path);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return paths;
}

async function readSheets(file: WorkbookFile, paths: ReadonlyMap<string, string>) {
  const sheets: Sheet[] = [];
  let is1904 = false;
  await scanXml(file, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr')
        is1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = attributeOf(attributes, 'r:id') ?? attributeOf(attributes, 'id') ?? '';
      const path = paths.get(relation);
      if (path !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', path });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { sheets, is1904 };
}

/** Texts that cells share. Runs of one text are joined; what is read aloud beside it (phonetic runs) is left out. */
async function readSharedTexts(file: WorkbookFile): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await scanXml(file, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    text(piece) {
      if (isText && !isPhonetic && text.length < MAX_CELL_BYTES) text += piece;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
    },
  });
  return texts;
}

async function readStyles(file: WorkbookFile): Promise<readonly boolean[]> {
  const own = new Map<string, boolean>();
  const isDate: boolean[] = [];
  let isInCells = false;
  await scanXml(file, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt')
        own.set(
          attributeOf(attributes, 'numFmtId') ?? '',
          isDateFormat(attributeOf(attributes, 'formatCode') ?? ''),
        );
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = attributeOf(attributes, 'numFmtId') ?? '0';
      isDate.push(own.get(id) ?? isBuiltInDate(Number.parseInt(id, 10)));
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return isDate;
}
