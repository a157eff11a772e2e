import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { build } from 'vite';
import { outDir } from './bundle.mjs';
import { dropOnApp } from './drop.mjs';
import { writeFile } from './made-up/files.mjs';

const full = /** @type {const} */ ([
  ['wide', 200_000],
  ['long', 2_500_000],
]);
const rounds = 3;

/** Bundles the readers for Node, peers of bench/node_modules and all. */
async function bundleReaders() {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: `${outDir}/reading`,
      target: 'node20',
      rolldownOptions: {
        input: {
          'read-file': 'bench/pages/read-file.ts',
          'cut-beside': 'bench/pages/cut-beside.ts',
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return `${outDir}/reading/read-file.mjs`;
}

/** @param {string} script @param {string} reader @param {string} path */
function readOnce(script, reader, path) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', script, reader, path],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return status === 0 ? JSON.parse(stdout) : null;
}

/** The median of several readings, each in a process of its own. @param {string} script @param {string} reader @param {string} path */
function readOften(script, reader, path) {
  const all = Array.from({ length: rounds }, () => readOnce(script, reader, path));
  if (all.some((one) => one === null)) return null;
  return all.sort((a, b) => a.durationMs - b.durationMs)[rounds >> 1];
}

/** Reading made-up files beside the peers, the same bytes in the same run: by our reader alone, and by the whole app from drop to painted frame; time, and peak memory in the note. @param {import('./options.mjs').Bench} bench */
export async function measureReading({ url, onResult }) {
  const script = await bundleReaders();
  for (const [kind, rows] of full) {
    const path = await writeFile(outDir, kind, rows);
    const ours = readOften(script, 'ours', path);
    const app = await dropOnApp(url, path);
    for (const peer of ['d3-dsv', 'papaparse']) {
      const its = readOften(script, peer, path);
      const memory = (/** @type {{ peakMiB: number } | null} */ one) =>
        one === null ? '?' : one.peakMiB.toFixed(0);
      onResult({
        measure: 'read: rows to columns',
        rows,
        ours_ms: ours?.durationMs ?? 0,
        peer,
        peer_ms: its?.durationMs ?? null,
        equal: ours !== null && ours.rows === its?.rows,
        note: `${kind} CSV, peak MiB: ours ${memory(ours)}, peer ${memory(its)}`,
      });
      onResult({
        measure: 'app: drop to painted frame',
        rows,
        ours_ms: app.paintedMs,
        peer,
        peer_ms: its?.durationMs ?? null,
        equal: app.rows === its?.rows,
        note: `${kind} CSV, peak MiB: app ${app.peakMiB?.toFixed(0) ?? '?'}, peer ${memory(its)}; longest task of the main thread ${app.longestTaskMs.toFixed(0)} ms`,
      });
    }
  }
}
