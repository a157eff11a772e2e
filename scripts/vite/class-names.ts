import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/** A class of a style sheet: its own name and three letters of its file. A hash of its own for every class would be a fiftieth of the script, because it cannot be compressed. */
export function nameClass(name: string, file: string): string {
  const [path = ''] = relative(process.cwd(), file).split('?');
  return `${name}-${createHash('sha256').update(path).digest('base64url').replace(/[-_]/g, '').slice(0, 3)}`;
}
