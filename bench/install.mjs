import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Whether bench/node_modules holds what its lock file says. */
function isInstalled() {
  const record = 'bench/node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const { '': _, ...locked } = JSON.parse(readFileSync('bench/package-lock.json', 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => installed[path]?.version === version || optional,
  );
}

/** Installs the peers on first use. */
export function installPeers() {
  if (isInstalled()) return;
  console.log('Installing the peers of bench/package-lock.json …');
  const shell = process.platform === 'win32';
  // Their wishes for a newer Node concern their build tools, which are not used.
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--engine-strict=false'];
  const { status } = spawnSync('npm', args, { cwd: 'bench', stdio: 'inherit', shell });
  if (status !== 0) throw new Error('The peers could not be installed.');
}
