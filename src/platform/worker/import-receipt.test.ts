import { describe, expect, test } from 'vitest';
import { isLicenceUnstated } from '../../core/ingest/import-source.ts';
import { createEngineService } from './engine-service.ts';
import { everyRow, fileOf, importFile, importText } from './import-text.ts';

const ROWS = 'id,date,latitude,longitude\na,2015-01-02,33.3,44.4\n';
const GTD = 'GTD End User Agreement https://www.start.umd.edu/gtd/terms-of-use/';

async function exportUnder(variant: 'csv' | 'geojson', licence: string, publish: string) {
  const { engine } = await importText(ROWS);
  const receipt = [
    { name: 'Made with', value: 'Incident Atlas' },
    { name: 'Filters', value: 'Text: {"x"},"features":[' },
    { name: 'Licence', value: licence },
    { name: 'May be published', value: publish },
    // Those of the source file come last, without an address.
    { name: 'Licence', value: licence.split(' https')[0] ?? '' },
  ];
  const { blob } = await engine.exportRows({ query: everyRow, variant, receipt });
  return { name: `x.${variant}`, blob };
}

describe.each(['csv', 'geojson'] as const)('rows that were exported as %s', (variant) => {
  test('come back under the terms of their receipt, which nobody is asked about again', async () => {
    const file = await exportUnder(variant, GTD, 'no: for your own work only');
    const { table, dataset } = await importFile(file);
    expect(table.preset.licence.name).toBe('GTD End User Agreement');
    expect(isLicenceUnstated(table.preset)).toBe(false);
    expect(dataset.manifest).toMatchObject({ licence: table.preset.licence, mayPublish: false });
    // A layout whose own terms are others.
    const tried = await createEngineService().preview(file, table, {
      ...table.mapping,
      preset: 'acled',
    });
    expect(tried.preset).toMatchObject({ id: 'acled', licence: table.preset.licence });
  });

  test('of which nobody said anything are still for their owner to judge', async () => {
    const file = await exportUnder(variant, 'Not stated in the file', 'no: for your own work only');
    expect(isLicenceUnstated((await importFile(file)).table.preset)).toBe(true);
  });
});

test('rows that may be published still may', async () => {
  const licence = 'CC BY 4.0 https://creativecommons.org/licenses/by/4.0/';
  const { dataset } = await importFile(await exportUnder('csv', licence, 'yes'));
  expect(dataset.manifest).toMatchObject({ mayPublish: true, licence: { name: 'CC BY 4.0' } });
});

test('what only looks like a receipt states nothing', async () => {
  const text = `# Licence: Mine https://example.org/\n${ROWS}`;
  const { table } = await importFile(fileOf(text));
  expect(table.preset.licence.url).toBeNull();
});

test('a receipt of somebody else, which has no texts, leaves the rows as they are', async () => {
  const receipt = { Licence: 'Mine https://example.org/', 'May be published': true };
  const geometry = { type: 'Point', coordinates: [2.37, 48.86] };
  const features = [{ type: 'Feature', geometry, properties: { title: 'A', date: '2015-11-13' } }];
  const text = JSON.stringify({ type: 'FeatureCollection', receipt, features });
  const { dataset } = await importFile(fileOf(text, 'a.geojson'));
  expect(dataset.manifest).toMatchObject({ mayPublish: false });
});
