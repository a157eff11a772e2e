/** "Five cities, three weeks in June 2017": a briefing about the embedded dataset, ready to give. */
import type { Briefing } from '../core/briefing/briefing.ts';
import { type Annotation, EMPTY_SCENE, type Scene } from '../core/briefing/scene.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Bounds } from '../core/model/place.ts';
import type { DayRange } from '../core/model/time.ts';
import { toDay } from '../core/model/time.ts';
import { INITIAL_VIEW, type View } from '../core/view/view.ts';
import { exampleBriefing as words } from '../i18n/en/example-briefing.ts';

/** The dataset that the example speaks of. */
const DATASET = 'five-cities';

/** Figures in its words that are no live numbers; a test holds them against the data. */
export const EXAMPLE_FIGURES = { inWeeks: 11, claimed: 6, perYear: [7, 7, 16], leftOut: 22 };

const day = (year: number, month: number, number: number) => toDay({ year, month, day: number });
const days = (from: number, to: number): DayRange => ({ startDay: from, endDay: to + 1 });

const WEEKS = days(day(2017, 6, 3), day(2017, 6, 20));
/** A few days more on either side, so that the ends of the weeks can be seen. */
const WEEKS_AXIS = days(day(2017, 6, 2), day(2017, 6, 21));
const FIVE_CITIES: Bounds = { west: -9, south: 28.5, east: 59, north: 55 };

const weeks = (change: Partial<View> = {}): View => ({
  ...INITIAL_VIEW,
  range: WEEKS,
  axis: WEEKS_AXIS,
  encoding: { ...INITIAL_VIEW.encoding, colour: 'claimStatus' },
  ...change,
});

/** A name beside a place on the map. */
const pin = (text: string, longitude: number, latitude: number): Annotation => ({
  kind: 'text',
  text,
  anchor: { kind: 'place', position: [longitude, latitude] },
});

type Example = Omit<Scene, 'id' | 'madeWith' | 'marking' | 'isHidden'>;

type Words = Pick<Scene, 'title' | 'keyMessage' | 'body' | 'notes'>;

function scene(
  { title, keyMessage, body, notes }: Words,
  rest: Partial<Example> & Pick<Example, 'plannedSeconds'>,
): Example {
  return { ...EMPTY_SCENE, title, keyMessage, body, notes, ...rest };
}

function confidence(level: 'low' | 'moderate' | 'high', { reason }: { readonly reason: string }) {
  return { level, reason };
}

/** The figures that the words leave open. */
function withFigures(texts: Words): Words {
  const fill = (text: string) =>
    text
      .replace(/^\{claimed\}/, capital(CLAIMED))
      .replace('{claimed}', CLAIMED)
      .replace('{inWeeks}', String(EXAMPLE_FIGURES.inWeeks))
      .replace('{inLastYear}', String(EXAMPLE_FIGURES.perYear.at(-1)))
      .replace('{years}', EXAMPLE_FIGURES.perYear.join(', '))
      .replace('{leftOut}', String(EXAMPLE_FIGURES.leftOut));
  const { title, keyMessage, body, notes } = texts;
  return { title: fill(title), keyMessage: fill(keyMessage), body: fill(body), notes };
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const CLAIMED = NUMBERS[EXAMPLE_FIGURES.claimed] ?? '';
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function listScenes(placeOf: (name: string) => Bounds | null): readonly Example[] {
  return [
    scene(words.claim, {
      plannedSeconds: 60,
      shows: 'words',
      view: weeks(),
      sources: [words.article],
    }),
    scene(words.cities, {
      plannedSeconds: 90,
      view: weeks(),
      mapBounds: FIVE_CITIES,
      confidence: confidence('high', words.cities),
    }),
    scene(withFigures(words.claims), {
      plannedSeconds: 90,
      view: weeks(),
      mapBounds: FIVE_CITIES,
      annotations: [
        {
          kind: 'text',
          text: words.claims.late,
          anchor: { kind: 'day', day: day(2017, 6, 20) },
        },
      ],
      sources: [words.reports],
      confidence: confidence('high', words.claims),
    }),
    scene(words.finsbury, {
      plannedSeconds: 60,
      view: weeks({ sets: { city: ['London'] } }),
      mapBounds: placeOf('London'),
      annotations: [
        pin(words.finsbury.here, -0.108, 51.5638),
        pin(words.finsbury.bridge, -0.0877, 51.5079),
      ],
      sources: [words.reports],
      confidence: confidence('high', words.finsbury),
    }),
    scene(words.tehran, {
      plannedSeconds: 90,
      view: weeks({ sets: { city: ['Tehran'] } }),
      mapBounds: placeOf('Tehran'),
      annotations: [
        pin(words.tehran.parliament, 51.4345, 35.6917),
        pin(words.tehran.mausoleum, 51.3672, 35.5489),
      ],
      sources: [words.reports],
      confidence: confidence('high', words.tehran),
    }),
    scene(words.jerusalem, {
      plannedSeconds: 90,
      view: weeks({ sets: { city: ['Jerusalem'] } }),
      mapBounds: { west: 35.22, south: 31.775, east: 35.245, north: 31.79 },
      annotations: [pin(words.jerusalem.here, 35.233, 31.7826)],
      sources: [words.reports],
      confidence: confidence('low', words.jerusalem),
    }),
    scene(withFigures(words.ground), {
      plannedSeconds: 90,
      view: {
        ...weeks({ sets: { group: ['Islamic State'] } }),
        range: null,
        axis: null,
      },
      shows: 'timeline',
      annotations: [
        {
          kind: 'text',
          text: words.ground.mosulBegins,
          anchor: { kind: 'day', day: day(2016, 10, 17) },
        },
        {
          kind: 'text',
          text: words.ground.raqqaTaken,
          anchor: { kind: 'day', day: day(2017, 10, 17) },
        },
      ],
      confidence: confidence('low', words.ground),
    }),
    scene(withFigures(words.limits), {
      plannedSeconds: 120,
      shows: 'words',
      view: INITIAL_VIEW,
      confidence: confidence('high', words.limits),
    }),
  ];
}

/** The example, made with the open dataset; `null` when that is another one. */
export function exampleFor(dataset: Dataset): Briefing | null {
  const { manifest, fingerprint, counts } = dataset;
  if (manifest.id !== DATASET) return null;
  const placeOf = (name: string) =>
    manifest.places.find((place) => place.name === name)?.bounds ?? null;
  const madeWith = { fingerprint, total: counts.total, count: null, killed: null };
  return {
    title: words.title,
    marking: 'TLP:CLEAR',
    data: { id: manifest.id, name: manifest.name, version: manifest.version, fingerprint },
    scenes: listScenes(placeOf).map((one, i) => ({
      ...one,
      id: `s${i + 1}`,
      marking: '',
      isHidden: false,
      madeWith,
    })),
  };
}
