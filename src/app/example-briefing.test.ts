/** The ready-made briefing says nothing that the data does not hold. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBriefing, writeBriefing } from '../core/briefing/briefing-file.ts';
import { readEmbeddedSource } from '../core/ingest/embedded-source.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Engine } from '../core/model/ports.ts';
import { toDay } from '../core/model/time.ts';
import { offScreen, toQuery } from '../core/view/to-query.ts';
import type { View } from '../core/view/view.ts';
import { createEngineService } from '../platform/worker/engine-service.ts';
import { EXAMPLE_FIGURES, exampleFor } from './example-briefing.ts';

let engine: Engine;
let dataset: Dataset;

beforeAll(async () => {
  engine = createEngineService();
  const result = await engine.open(readEmbeddedSource());
  if (!result.ok) throw new Error(result.problem.code);
  dataset = result.dataset;
});

async function countIn(view: View) {
  const query = toQuery(view, offScreen({ dataset, mapBounds: null }));
  const answer = await engine.ask(query);
  return { shown: answer.totals[0]?.shown, killed: answer.totals[0]?.figures.killed };
}

const sceneAt = (index: number) => exampleFor(dataset)?.scenes[index] ?? expect.fail('no scene');

describe('the example', () => {
  it('is offered for the embedded dataset alone, and can be kept as a file', () => {
    const example = exampleFor(dataset);
    expect(example?.scenes).toHaveLength(8);
    expect(readBriefing(writeBriefing(example ?? expect.fail('no example')))).toEqual({
      briefing: example,
      findings: [],
    });
    const other = { ...dataset, manifest: { ...dataset.manifest, id: 'mine' } };
    expect(exampleFor(other)).toBeNull();
  });

  it('counts the weeks as the record does', async () => {
    const { view } = sceneAt(1);
    const { shown, killed } = await countIn(view);
    expect(shown).toBe(EXAMPLE_FIGURES.inWeeks);
    expect(killed).toMatchObject({ low: 27, high: 29, unknownCount: 0 });
    const cities = await Promise.all(
      ['Brussels', 'Paris', 'Tehran', 'Jerusalem', 'London'].map((city) =>
        countIn({ ...view, sets: { city: [city] } }),
      ),
    );
    expect(cities.every(({ shown: count }) => count !== undefined && count > 0)).toBe(true);
    const outcomes = await Promise.all(
      ['failed', 'foiled'].map((outcome) => countIn({ ...view, sets: { outcome: [outcome] } })),
    );
    expect(outcomes.map(({ shown: count }) => count)).toEqual([2, 1]);
    const worst = await Promise.all(
      ['London', 'Tehran'].map((city) =>
        countIn({
          ...view,
          sets: { city: [city] },
          range: {
            startDay: toDay({ year: 2017, month: 6, day: 3 }),
            endDay: toDay({ year: 2017, month: 6, day: 8 }),
          },
        }),
      ),
    );
    expect(worst.reduce((sum, { killed: figure }) => sum + (figure?.best ?? 0), 0)).toBeGreaterThan(
      (killed?.best ?? 0) / 2,
    );
  });

  it('says of claims what the record says', async () => {
    const { view } = sceneAt(2);
    const claimed = await countIn({ ...view, sets: { claimStatus: ['claimed'] } });
    expect(claimed.shown).toBe(EXAMPLE_FIGURES.claimed);
    for (const id of ['paris-2017-06-19-champs-elysees', 'brussels-2017-06-20-central-station']) {
      const incident = await engine.incident(id);
      const claim = incident?.claims.find(({ kind }) => kind === 'claimed');
      expect(claim?.when?.startDay, id).toBe(toDay({ year: 2017, month: 7, day: 13 }));
    }
  });

  it('gives tolls that stand in the record', async () => {
    const finsbury = await engine.incident('london-2017-06-19-finsbury-park');
    expect(finsbury?.headline.figures).toMatchObject({
      killed: { best: 1 },
      wounded: { low: 9, high: 12 },
    });
    const majlis = await engine.incident('tehran-2017-06-07-majlis');
    expect(majlis?.campaign?.figures.killed).toEqual({ low: 17, best: null, high: 18 });
    const stated = majlis?.accounts.map(
      ({ report }) => report.figures.killed.best ?? report.figures.killed.low,
    );
    expect(stated).toEqual(expect.arrayContaining([7, 12, 16, 17]));
  });

  it('counts the group’s years', async () => {
    const { view } = sceneAt(6);
    expect(view.sets).toEqual({ group: ['Islamic State'] });
    const years = await Promise.all(
      [2012, 2013, 2014, 2015, 2016, 2017].map((year) =>
        countIn({
          ...view,
          range: {
            startDay: toDay({ year, month: 1, day: 1 }),
            endDay: toDay({ year: year + 1, month: 1, day: 1 }),
          },
        }),
      ),
    );
    expect(years.map(({ shown }) => shown)).toEqual([0, 0, 0, ...EXAMPLE_FIGURES.perYear]);
  });

  it('knows how much the record holds', async () => {
    expect(readFileSync('data/README.md', 'utf8')).toContain(
      `Another ${EXAMPLE_FIGURES.leftOut} candidates`,
    );
    expect(JSON.stringify(exampleFor(dataset))).not.toMatch(/\{(?!count|killed|range)[a-z]\w*\}/i);
    expect(dataset.categories.find(({ id }) => id === 'city')?.values.filter(Boolean)).toHaveLength(
      8,
    );
  });
});
