/** A web address from a stranger: http or https, without credentials and tricks, or nothing. */

const MAX_LENGTH = 2048;

/** C0 and C1 controls, blanks, and the marks that turn the reading direction: `new URL` would drop or hide them. */
const REFUSED_CHARACTERS = /[\s\p{Cc}\p{Cf}\\]/u;

/**
 * The address as the browser would write it, or `null` for anything that may not become a link.
 * Leading and trailing blanks are forgiven. Only whole addresses that begin with `http://` or `https://`; never relative ones. Source: threat T2.
 */
export function parseLink(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || REFUSED_CHARACTERS.test(trimmed)) return null;
  if (!/^https?:\/\/[^/]/i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isPlain = url.username === '' && url.password === '' && url.hostname !== '';
  return isPlain ? url.href : null;
}
