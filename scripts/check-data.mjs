import { existsSync, readFileSync } from 'node:fs';
import { checkData, countCompiled, FILE_NAMES } from './check-data/check-data.mjs';

const folder = process.argv[2] ?? 'data';
const files = Object.fromEntries(
  FILE_NAMES.filter((name) => existsSync(`${folder}/${name}`)).map((name) => [
    name,
    readFileSync(`${folder}/${name}`, 'utf8'),
  ]),
);
const findings = checkData(files);

for (const { file, row, column, value, fix } of findings)
  console.log(`${folder}/${file}, row ${row}, ${column || 'whole row'} = "${value}": ${fix}`);

if (findings.length > 0) {
  console.log(`${findings.length} findings. The header is row 1.`);
  process.exitCode = 1;
} else {
  const { reports, claims, context, bestFigures } = countCompiled(files);
  console.log(
    `The data are sound. Compiled, source not re-read: ${reports} reports, ${claims} claims, ${context} context events, ${bestFigures} best figures.`,
  );
}
