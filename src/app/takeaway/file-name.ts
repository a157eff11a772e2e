/** A file's name from the words of its title: letters and figures of any script, joined by hyphens. */
export function nameFile(title: string, ending: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words === '' ? 'incident-atlas' : words}.${ending}`;
}
