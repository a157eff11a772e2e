/** XML of a workbook, a piece at a time: start tags, texts and end tags. No document types, so no entities but the five and numbers. */

const MAX_TAG_LENGTH = 64 * 1024;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const BLANK = 0x20;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

export interface XmlHandler {
  /** `attributes` is the tag's text, for `attributeOf`. Names lose their prefix. */
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** The value of an attribute in a tag's text, `null` if it has none of that name. */
export function attributeOf(attributes: string, name: string): string | null {
  // Programs write one blank, no other and double quotes; whoever does not is read at leisure.
  if (attributes.includes("'") || attributes.includes('= ') || attributes.includes(' ='))
    return searchAttribute(attributes, name);
  const sign = `${name}="`;
  for (let at = attributes.indexOf(sign); at >= 0; at = attributes.indexOf(sign, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > BLANK) continue;
    const start = at + sign.length;
    const end = attributes.indexOf('"', start);
    return end < 0 ? null : decodeEntities(attributes.slice(start, end));
  }
  return null;
}

function searchAttribute(attributes: string, name: string): string | null {
  for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE))
    if (key === name) return decodeEntities(double ?? single ?? '');
  return null;
}

/** Takes pieces of XML however they are cut. Throws `SyntaxError` for a tag that never ends. */
export class XmlScanner {
  private rest = '';
  private readonly handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    while (at < xml.length) {
      const tag = xml.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.handler.text(decodeEntities(xml.slice(at, tag)));
      at = tag;
      const end = endOfTag(xml, tag);
      if (end < 0) break;
      this.readTag(xml.slice(tag, end));
      at = end;
    }
    this.rest = xml.slice(at);
    if (
      this.rest.startsWith('<') &&
      this.rest.length > MAX_TAG_LENGTH &&
      !this.rest.startsWith('<!')
    )
      throw new SyntaxError('a tag without end');
  }

  private readTag(tag: string): void {
    if (tag.startsWith('<![CDATA[')) this.handler.text(tag.slice(9, -3));
    else if (tag[1] === '/') this.handler.close(localName(tag.slice(2, -1).trim()));
    else if (tag[1] !== '!' && tag[1] !== '?') this.readStart(tag);
  }

  private readStart(tag: string): void {
    const isClosed = tag.at(-2) === '/';
    const inner = tag.slice(1, isClosed ? -2 : -1);
    const blank = inner.search(/\s/);
    const name = localName(blank < 0 ? inner : inner.slice(0, blank));
    this.handler.open(name, blank < 0 ? '' : inner.slice(blank));
    if (isClosed) this.handler.close(name);
  }
}

/** The position after the tag, −1 if it goes on in the next piece. */
function endOfTag(xml: string, start: number): number {
  const closing = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : '>';
  const end = xml.indexOf(closing, start);
  return end < 0 ? -1 : end + closing.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Also Excel's own way to write control characters, `_x000D_`. */
function decodeEntities(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll(/_x([\dA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
