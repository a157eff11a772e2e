import { describe, expect, test } from 'vitest';
import { readEmbeddedSource } from '../../core/ingest/embedded-source.ts';
import { parseManifest } from '../../core/ingest/manifest.ts';
import type { Dataset, FileRole } from '../../core/model/dataset.ts';
import type { Incident } from '../../core/model/incident.ts';
import type { Engine } from '../../core/model/ports.ts';
import { createEngineService } from '../worker/engine-service.ts';
import { type DatasetFile, writeDatasetFiles } from './dataset-files.ts';

async function openEmbedded() {
  const engine = createEngineService();
  const result = await engine.open(readEmbeddedSource());
  if (!result.ok) throw new Error(result.problem.code);
  return { engine, dataset: result.dataset, incidents: await readAll(engine, result.dataset) };
}

async function readAll(engine: Engine, { counts }: Dataset): Promise<readonly Incident[]> {
  const rows = Uint32Array.from({ length: counts.total }, (_, row) => row);
  const headlines = await engine.headlines(rows);
  return Promise.all(headlines.map(async ({ id }) => (await engine.incident(id)) as Incident));
}

/** Opens written files as the app does at its start. */
async function reopen(written: readonly DatasetFile[]) {
  const textOf = (path: string) => written.find((file) => file.path === path)?.text ?? '';
  const manifest = parseManifest(textOf('data/manifest.json'), 'manifest.json');
  if ('code' in manifest) throw new Error(manifest.code);
  const files = Object.entries(manifest.files).map(([role, name]) => ({
    role: role as FileRole,
    name,
    blob: new Blob([textOf(`data/${name}`)]),
  }));
  const engine = createEngineService();
  const result = await engine.open({ manifest, files, acceptTruncated: false });
  if (!result.ok) throw new Error(result.problem.code);
  return { dataset: result.dataset, incidents: await readAll(engine, result.dataset) };
}

/** Writes incidents with what their dataset says of itself, and opens them again. */
function goRound({ manifest, context }: Dataset, incidents: readonly Incident[]) {
  return reopen(
    writeDatasetFiles({
      manifest,
      incidents,
      context,
      placeDetail: 'recorded',
      note: '',
      leftOutCount: 0,
    }),
  );
}

describe('files of a dataset', () => {
  test('give the same incidents, reports, claims and context when they are opened', async () => {
    const { dataset, incidents } = await openEmbedded();
    const { manifest } = dataset;
    const again = await goRound(dataset, incidents);
    expect(again.incidents).toEqual(incidents);
    expect(again.dataset.context).toEqual(dataset.context);
    expect(again.dataset.manifest).toEqual({ ...manifest, files: again.dataset.manifest.files });
    expect(again.dataset.findingCount).toBe(dataset.findingCount);
  });

  test('keep the categories of a stranger’s file, whatever their columns were called', async () => {
    const { dataset, incidents } = await openEmbedded();
    const strange = incidents.map((incident, i) => ({
      ...incident,
      headline: {
        ...incident.headline,
        terms: {
          ...incident.headline.terms,
          region: i % 2 === 0 ? ['North', 'West'] : [''],
          summary: ['A class'],
          source1_url: ['not a link'],
          __proto__x: ['1'],
        },
      },
    }));
    const again = await goRound(dataset, strange);
    expect(again.incidents).toEqual(strange);
    expect(again.dataset.categories.find(({ id }) => id === 'region')?.values).toEqual(
      expect.arrayContaining(['North', 'West']),
    );
    expect(again.dataset.findingCount).toBe(dataset.findingCount);
  });

  test('keep every cell of columns that share a name', async () => {
    const { dataset, incidents } = await openEmbedded();
    const kept = (values: Readonly<Record<string, string>>) =>
      Object.entries(values).map(([value, name]) => ({ name, value }));
    const cells = [kept({ a: 'kept', b: 'title', c: 'kept' }), kept({ d: 'kept' })];
    const strange = incidents.map((incident, i) => ({ ...incident, others: cells[i % 2] ?? [] }));
    const again = await goRound(dataset, strange);
    expect(again.incidents.map(({ others }) => others)).toEqual(
      strange.map(({ others }) => others),
    );
  });

  test('open without an incident, where none may be published', async () => {
    const { dataset } = await openEmbedded();
    const part = { manifest: dataset.manifest, incidents: [], context: [], note: 'None.' };
    const again = await reopen(
      writeDatasetFiles({ ...part, placeDetail: 'recorded', leftOutCount: 99 }),
    );
    expect(again.dataset.counts.total).toBe(0);
    expect(again.dataset.manifest.description).toMatch(/^None\. /);
  });

  test('keep spans of days, coarse dates and missing ones as they are', async () => {
    const { dataset, incidents } = await openEmbedded();
    const days = [
      { startDay: 17000, endDay: 17013 },
      { startDay: 16801, endDay: 17167 },
      { startDay: 17167, endDay: 17198 },
      { startDay: 17330, endDay: 17331 },
      { startDay: 17100, endDay: 17290 },
      null,
    ];
    const changed = days.map((when, i): Incident => {
      const { headline, ...rest } = incidents[i] as Incident;
      return { ...rest, headline: { ...headline, when } };
    });
    const { manifest } = dataset;
    const part = {
      manifest,
      context: [],
      placeDetail: 'recorded' as const,
      note: '',
      leftOutCount: 0,
    };
    const again = await reopen(writeDatasetFiles({ ...part, incidents: changed }));
    for (const { headline } of changed) {
      const found = again.incidents.find((one) => one.headline.id === headline.id);
      expect(found?.headline.when).toEqual(headline.when);
    }
  });

  test('hold nothing of the incidents that were left out', async () => {
    const { dataset, incidents } = await openEmbedded();
    const isKept = ({ headline }: Incident) => (headline.terms.city ?? []).includes('Tehran');
    const kept = incidents.filter(isKept);
    const { manifest } = dataset;
    const part = {
      manifest,
      incidents: kept,
      context: [],
      placeDetail: 'recorded' as const,
      leftOutCount: 0,
    };
    const bytes = writeDatasetFiles({ ...part, note: '' })
      .map(({ text }) => text)
      .join('\n');
    const left = incidents.filter((incident) => !isKept(incident));
    expect(left.length).toBeGreaterThan(60);
    for (const { headline, accounts } of left) {
      expect(bytes).not.toContain(headline.id);
      for (const { report } of accounts) expect(bytes).not.toContain(report.id);
    }
    for (const { headline } of kept) expect(bytes).toContain(headline.id);
  });

  test('hold no position better than was asked for, nor a precision that promises one', async () => {
    const { dataset, incidents } = await openEmbedded();
    const { manifest } = dataset;
    const part = { manifest, incidents, context: [], note: '', leftOutCount: 0 };
    const again = await reopen(writeDatasetFiles({ ...part, placeDetail: 'district' }));
    for (const { headline } of again.incidents) {
      expect(['district', 'region', 'country', 'none']).toContain(headline.placePrecision);
      for (const degrees of headline.position ?? [])
        expect(degrees).toBeCloseTo(Number(degrees.toFixed(1)), 9);
    }
  });
});
