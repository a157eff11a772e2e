/** A link that may be followed. */
export interface SafeLink {
  readonly href: string;
  /** Where it goes, as the browser spells it: a look-alike host shows its true letters. */
  readonly host: string;
}

/** Reads an address again at the last moment: only http and https, and no user name before the host. `null` for anything else. */
export function safeLink(address: string | null): SafeLink | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, username, password, host, href } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' && host !== '' ? { href, host } : null;
}
