import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const source = 'src/app/service-worker.js';

/** Fills the service worker with the files of a finished build, and a version that is another one whenever a byte is. */
export function writeServiceWorker(): void {
  const files = listFiles('dist');
  const hash = createHash('sha256');
  for (const path of files) hash.update(path).update(readFileSync(join('dist', path)));
  const code = readFileSync(source, 'utf8')
    .replace('%VERSION%', hash.digest('hex').slice(0, 16))
    .replace("['%FILES%']", JSON.stringify(files));
  writeFileSync('dist/service-worker.js', code);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
