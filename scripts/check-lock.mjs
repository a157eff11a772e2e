import { readFileSync } from 'node:fs';

// npm writes a lock file without the packages of other platforms when its registry lacks them,
// and `npm ci` then fails there. A lock file that is whole names every optional dependency.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const faults = [];

for (const [path, entry] of Object.entries(packages)) {
  if (path !== '' && !entry.integrity) faults.push(`${path} has no integrity hash`);
  if (entry.hasInstallScript) faults.push(`${path} runs a script when it is installed`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const isLocked =
      `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages;
    if (!isLocked) faults.push(`${path} needs ${name}, which is not in the lock file`);
  }
}
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
  if (!/^\d+\.\d+\.\d+$/.test(String(version))) faults.push(`${name} is not pinned: ${version}`);
  if (packages[`node_modules/${name}`]?.version !== version)
    faults.push(`${name} is locked at another version`);
}
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length - 1} packages locked, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
