/** Who says so, in the cells of strangers. */
import { expect, test } from 'vitest';
import { toldOf } from './import-lines.ts';
import { fieldsOf, fileOf, importFile, importText } from './import-text.ts';

const sourcesOf = async ({ incident, headlines }: Awaited<ReturnType<typeof importText>>) => {
  const incidents = await Promise.all(headlines.map(({ id }) => incident(id)));
  return incidents.map(({ sources }) =>
    sources.map(({ publisher, title, url }) => `${publisher}|${title}|${url}`),
  );
};

test('several addresses in one cell are several sources', async () => {
  const imported = await importText(
    'id,date,lat,lon,publisher,link\na,2015-03-01,50,4,An agency,"https://a.test/1, https://b.test/2"\nb,2015-03-02,50,4,,https://a.test/3\n',
  );
  expect(await sourcesOf(imported)).toEqual([
    ['An agency||https://a.test/1', '||https://b.test/2'],
    ['||https://a.test/3'],
  ]);
  expect(toldOf(imported)).toEqual([]);
});

test('one that may not be a link is still told, and the others stand', async () => {
  const imported = await importText(
    'id,date,lat,lon,link\na,2015-03-01,50,4,"https://me:secret@a.test/1, https://b.test/2"\nb,2015-03-02,50,4,ftp://a.test/3\n',
  );
  expect(await sourcesOf(imported)).toEqual([['||null', '||https://b.test/2'], ['||null']]);
  expect(toldOf(imported)).toEqual(['2 link-refused notice']);
});

test('of more than a row can cite the first are kept, and it is told', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `https://a.test/${i}`).join(' ');
  const imported = await importText(`id,date,lat,lon,link\na,2015-03-01,50,4,${many}\n`);
  const [sources] = await sourcesOf(imported);
  expect(sources).toHaveLength(50);
  expect(toldOf(imported)).toEqual(['1 sources-cut notice']);
});

test('a column called "Source" that holds addresses is one of addresses', async () => {
  const imported = await importText(
    'id,date,lat,lon,Source,More on it\na,2015-03-01,50,4,https://a.test/1,https://b.test/1\nb,2015-03-02,50,4,https://a.test/2,https://b.test/2\n',
  );
  expect(fieldsOf(imported.table)).toMatchObject({ Source: 'sourceUrl', 'More on it': 'other' });
});

test('a name with its address behind it is a title and a link', async () => {
  const imported = await importText(
    'id,date,lat,lon,source\na,2015-03-01,50,4,An agency – https://a.test/1\nb,2015-03-02,50,4,Another\n',
  );
  expect(await sourcesOf(imported)).toEqual([['|An agency|https://a.test/1'], ['Another||null']]);
});

test('what stands beside an address is kept with the title of its own', async () => {
  const imported = await importText(
    'id,date,lat,lon,source_title,source_url\na,2015-03-01,50,4,A title,Report: https://a.test/1\nb,2015-03-02,50,4,A title,https://a.test/2\n',
  );
  expect(await sourcesOf(imported)).toEqual([
    ['|A title · Report|https://a.test/1'],
    ['|A title|https://a.test/2'],
  ]);
});

test('records within a record are sources with what they are called', async () => {
  const sources = [{ id: 's1', path: 'https://a.test/1', description: 'Said' }];
  const text = JSON.stringify([
    { id: 'a', date: '2015-03-01', lat: 50, lon: 4, sources },
    { id: 'b', date: '2015-03-02', lat: 50, lon: 4, sources: [] },
  ]);
  const imported = await importFile(fileOf(text, 'file.json'));
  expect(await sourcesOf(imported)).toEqual([['|Said|https://a.test/1'], []]);
});
