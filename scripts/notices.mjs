import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// Writes THIRD-PARTY-NOTICES.md from the packages that end up in the app; with --check, only says if it is stale.
const target = 'THIRD-PARTY-NOTICES.md';
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Build tools whose data, not whose code, is shipped. */
const dataPackages = ['world-atlas'];

/** @param {string[]} names @param {Set<string>} found */
function collect(names, found) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    collect(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), found);
  }
  return found;
}

/** What a package without a licence file says of itself. @param {string} name */
function withoutText(name) {
  const { license, author, homepage } = JSON.parse(
    readFileSync(`node_modules/${name}/package.json`, 'utf8'),
  );
  if (!license) throw new Error(`${name} names no licence.`);
  const holder = typeof author === 'string' ? author : author?.name;
  return [
    `Licence by its package.json: ${license}; the package has no licence file.`,
    holder,
    homepage,
  ]
    .filter(Boolean)
    .join('\n');
}

/** @param {string} name */
function licenceText(name) {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
  if (!file) return withoutText(name);
  return readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
}

const names = [...collect([...Object.keys(dependencies), ...dataPackages], new Set())].sort();
/** @type {Map<string, string[]>} */
const namesByText = new Map();
for (const name of names) {
  const text = licenceText(name);
  namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
}

const rows = names.map((name) => {
  const { version, license } = packages[`node_modules/${name}`];
  return `| ${name} | ${version} | ${license} |`;
});
const texts = [...namesByText].map(
  ([text, users]) => `### ${users.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
);
const notices = `# Third-party notices

Incident Atlas itself is under the MIT licence (\`LICENSE\`). The app also contains these packages, each under its own
licence. **react-leaflet and @react-leaflet/core are under the Hippocratic License 2.1**, which is not an open-source
licence in the sense of the Open Source Initiative: it ties the use of the software to human rights. Whoever passes the
app on has to pass on that licence too; this file, which every build contains, does so.

Borders, coasts and land come from Natural Earth (public domain) by way of world-atlas.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

## Licence texts

${texts.join('\n\n')}
`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, notices);
} else if (readFileSync(target, 'utf8') !== notices) {
  console.error(`${target} does not match the locked packages. Run "npm run notices".`);
  process.exitCode = 1;
} else {
  console.log(`${names.length} packages, ${namesByText.size} licence texts`);
}
