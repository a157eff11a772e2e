import { inflateSync } from 'node:zlib';

/** The words of a PDF as a reader would select them: glyphs by the fonts' own tables, pages one after the other, blanks left out since printers place words one by one. */
export function readPdfText(pdf: Buffer): string {
  const objects = readObjects(pdf);
  const fonts = readFonts(objects);
  const texts = [...objects.values()]
    .filter(({ content }) => / Tf\b/.test(content))
    .map(({ content }) => readContent(content, fonts));
  // Joined letters come apart again.
  return texts.join('\n').normalize('NFKC').replace(/\s+/g, '');
}

interface PdfObject {
  readonly head: string;
  /** The stream, unpacked; empty for none. */
  readonly content: string;
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\b(.*?)endobj/gs)) {
    const [, id = '', body = ''] = match;
    const [head = '', stream] = body.split(/stream\r?\n/, 2);
    objects.set(id, { head, content: stream === undefined ? '' : unpack(head, stream) });
  }
  return objects;
}

function unpack(head: string, stream: string): string {
  const bytes = Buffer.from(stream.replace(/\r?\nendstream\s*$/, ''), 'latin1');
  if (!head.includes('/FlateDecode')) return bytes.toString('latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** By the name that pages call a font: what each glyph stands for. */
function readFonts(objects: ReadonlyMap<string, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      if (table !== undefined) fonts.set(name, readTable(objects.get(table)?.content ?? ''));
    }
  return fonts;
}

function readTable(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', letter = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), decode(letter));
  for (const [, block = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', letter = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let i = 0; i <= Number.parseInt(to, 16) - Number.parseInt(from, 16); i++) {
        const glyph = (Number.parseInt(from, 16) + i).toString(16).toUpperCase().padStart(4, '0');
        glyphs.set(glyph, String.fromCodePoint(Number.parseInt(letter, 16) + i));
      }
  return glyphs;
}

function readContent(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let glyphs: Map<string, string> | undefined;
  let text = '';
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) glyphs = fonts.get(font);
    for (const [glyph] of (hex ?? '').toUpperCase().matchAll(/.{4}/g))
      text += glyphs?.get(glyph) ?? '';
  }
  return text;
}
