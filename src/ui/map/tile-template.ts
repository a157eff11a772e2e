/** Where an online service has its tiles: an address with `{z}`, `{x}` and `{y}` in it. */

export interface TileTemplate {
  readonly text: string;
  /** The host that is asked; with `{s}` its first name of three. */
  readonly host: string;
}

export type TemplateFault = 'no-address' | 'not-https' | 'no-place' | 'unknown-part' | 'password';

/** Tiles of OpenStreetMap's own servers, under the rules of its foundation. */
export const OPEN_STREET_MAP = {
  template: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  credit: '© OpenStreetMap contributors',
};

const MOST_LETTERS = 500;
const PARTS = /\{[^}]*\}/g;
const PLACE = ['{z}', '{x}', '{y}'];
/** One of three names of a host, and the mark of a picture for fine screens. */
const CHOICES = ['{s}', '{r}'];
const SERVERS = 'abc';

/** Reads a template that somebody typed or kept. Only the host may be chosen by `{s}`; nothing else of it is open. */
export function parseTileTemplate(typed: string): TileTemplate | TemplateFault {
  const text = typed.trim();
  if (text.length > MOST_LETTERS) return 'no-address';
  const parts = text.match(PARTS) ?? [];
  if (parts.some((part) => ![...PLACE, ...CHOICES].includes(part))) return 'unknown-part';
  const sample = fill(text, { x: 0, y: 0, z: 0 }, '');
  if (!URL.canParse(sample)) return 'no-address';
  const url = new URL(sample);
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'password';
  const behindHost = text.replace(/^https:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
  if (!PLACE.every((part) => behindHost.includes(part))) return 'no-place';
  return { text, host: url.host };
}

export interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function tileAddress({ text }: TileTemplate, place: TilePlace, pixelRatio: number): string {
  return fill(text, place, pixelRatio > 1 ? '@2x' : '');
}

function fill(text: string, { x, y, z }: TilePlace, grain: string): string {
  return text
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{s}', SERVERS.charAt(Math.abs(x + y) % SERVERS.length))
    .replaceAll('{r}', grain);
}
