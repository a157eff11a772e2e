/** Which data a link was made with, where it is not the dataset that comes with the app: a part of its fingerprint, and its name. */

/** The key in the address. */
export const LINK_DATA_KEY = 'data';

/** Enough of a SHA-256 to tell files apart. */
const FINGERPRINT_DIGITS = 12;
const MOST_NAME = 80;

export interface LinkData {
  /** The first digits of the dataset's fingerprint, hexadecimal. */
  readonly fingerprint: string;
  /** As the dataset calls itself: plain text, perhaps a stranger's. */
  readonly name: string;
}

/** What a link says of a dataset. */
export function linkDataOf({ fingerprint, name }: LinkData): LinkData {
  return { fingerprint: fingerprint.slice(0, FINGERPRINT_DIGITS), name: name.slice(0, MOST_NAME) };
}

/** The value of the parameter. */
export function encodeLinkData(data: LinkData): string {
  const { fingerprint, name } = linkDataOf(data);
  return `${fingerprint},${name}`;
}

/** `null` for anything that `encodeLinkData` does not write. */
export function decodeLinkData(value: string): LinkData | null {
  const match = /^([0-9a-f]{12}),(.{0,80})$/u.exec(value);
  return match === null ? null : { fingerprint: match[1] ?? '', name: match[2] ?? '' };
}

/** What the text behind `#` says of its data; `null` where it says nothing that can be read. */
export function findLinkData(hash: string): LinkData | null {
  if (!hash.includes(LINK_DATA_KEY)) return null;
  const value = new URLSearchParams(hash.replace(/^#/, '').slice(0, 8192)).get(LINK_DATA_KEY);
  return value === null ? null : decodeLinkData(value);
}
