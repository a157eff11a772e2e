/** For tests: the dataset that is built in, from the folder that it is built in from. */
import { readFileSync } from 'node:fs';
import type { DatasetSource, FileRole } from '../model/dataset.ts';
import { parseManifest } from './manifest.ts';

/** The embedded dataset as a source; throws if its manifest is not sound. */
export function readEmbeddedSource(): DatasetSource {
  const manifest = parseManifest(readFileSync('data/manifest.json', 'utf8'), 'manifest.json');
  if ('code' in manifest) throw new Error(`manifest: ${manifest.field} ${manifest.detail}`);
  const files = (Object.entries(manifest.files) as [FileRole, string][]).map(([role, name]) => ({
    role,
    name,
    blob: new Blob([readFileSync(`data/${name}`)]),
  }));
  return { manifest, files, acceptTruncated: false };
}
