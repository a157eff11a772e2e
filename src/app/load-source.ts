import { parseManifest } from '../core/ingest/manifest.ts';
import type { DatasetSource, FileRole } from '../core/model/dataset.ts';
import { createProblem, type Problem } from '../core/model/finding.ts';
import type { Assets } from '../core/model/ports.ts';

const MANIFEST = 'data/manifest.json';

/** The embedded dataset as a source: its manifest, and the files that it names. */
export async function loadEmbedded(
  assets: Assets,
): Promise<Omit<DatasetSource, 'acceptTruncated'> | Problem> {
  const text = await readAsset(assets, MANIFEST);
  if ('code' in text) return text;
  const manifest = parseManifest(await text.text(), MANIFEST);
  if ('code' in manifest) return manifest;
  const named = Object.entries(manifest.files) as [FileRole, string][];
  const read = await Promise.all(
    named.map(async ([role, name]) => ({
      role,
      name,
      blob: await readAsset(assets, `data/${name}`),
    })),
  );
  const files: { role: FileRole; name: string; blob: Blob }[] = [];
  for (const { role, name, blob } of read) {
    if ('code' in blob) return blob;
    files.push({ role, name, blob });
  }
  return { manifest, files };
}

async function readAsset(assets: Assets, path: string): Promise<Blob | Problem> {
  try {
    return await assets.read(path);
  } catch (error) {
    return createProblem('file-missing', path, {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
