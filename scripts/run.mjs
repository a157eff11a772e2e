import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isEnough) return;
  console.error(
    `Incident Atlas needs Node 20.19 or later (or 22.12 or later); this is Node ${process.versions.node}.\n` +
      'Get it from https://nodejs.org/ and run the command again.',
  );
  process.exit(1);
}

/** Whether node_modules holds what package-lock.json says, read from npm's own record of what it installed. */
function isInstalled() {
  const record = join('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const { '': project, ...locked } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(locked).every(([path, { integrity, optional }]) =>
    installed[path] ? installed[path].integrity === integrity : optional,
  );
}

async function install() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  if ((await runCommand('npm', ['ci', '--include=dev'])) === 0) return;
  console.error('The packages could not be installed; the messages above say why.');
  process.exit(1);
}

/** @param {string} path @returns {number} */
function newestChange(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  return Math.max(
    entry.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}

/** Builds `dist` unless it is newer than everything it is made of. */
async function buildIfNeeded() {
  const sources = [
    'src',
    'public',
    'data',
    'scripts',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
  ];
  if (newestChange(join('dist', 'index.html')) > Math.max(...sources.map(newestChange))) return;
  if ((await runCommand('vite', ['build'])) !== 0) process.exit(1);
}

/** @type {Record<string, () => Promise<void>>} */
const tasks = {
  async start() {
    await buildIfNeeded();
    const { serveDist } = await import('./serve.mjs');
    await serveDist();
  },
  async test() {
    const { runTests } = await import('./test-steps.mjs');
    process.exitCode = await runTests();
  },
  async check() {
    const { runChecks } = await import('./test-steps.mjs');
    process.exitCode = await runChecks();
  },
  async bench() {
    await buildIfNeeded();
    process.exitCode = await runCommand(process.execPath, [
      'bench/run.mjs',
      ...process.argv.slice(3),
    ]);
  },
};

const startHelp = `npm start [-- --help]
Builds the app if its sources are newer than the build, serves it to this computer, and prints its address.
  PORT   first port to try (4173); the next free one is taken
  HOST   address to listen at (127.0.0.1); 0.0.0.0 lets other computers in`;

if (process.argv[2] === 'start' && process.argv.includes('--help')) {
  console.log(startHelp);
  process.exit(0);
}
const task = tasks[process.argv[2] ?? ''];
if (!task) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(tasks).join(' | ')}`);
  process.exit(1);
}
checkNode();
await install();
await task();
