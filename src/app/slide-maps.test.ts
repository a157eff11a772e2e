import { describe, expect, it } from 'vitest';
import type { Bounds } from '../core/model/place.ts';
import { parseIsoDay } from '../core/model/time.ts';
import { INITIAL_VIEW, type View } from '../core/view/view.ts';
import { messagesOf } from '../i18n/messages.ts';
import { askPicture } from '../session/scene-picture.ts';
import { startSessionOn } from '../session/session-on-text.ts';
import { pickLanes } from './scene-lanes.ts';
import { listMaps } from './slide-maps.ts';

const CSV = [
  'id,title,date,city,latitude,longitude',
  'a,One,2015-01-09,Paris,48.85,2.35',
  'b,Two,2015-11-13,Paris,48.86,2.37',
  'c,Far from its city,2015-12-01,Paris,47.00,2.37',
  'd,Three,2017-06-07,Tehran,35.69,51.42',
].join('\n');

const around = ([longitude, latitude]: readonly [number, number]): Bounds => ({
  west: longitude - 0.1,
  south: latitude - 0.1,
  east: longitude + 0.1,
  north: latitude + 0.1,
});
const PLACES = [
  { name: 'Paris', bounds: around([2.35, 48.85]) },
  { name: 'Tehran', bounds: around([51.42, 35.69]) },
];
const year = (first: number) => ({
  startDay: parseIsoDay(`${first}-01-01`) ?? 0,
  endDay: parseIsoDay(`${first + 1}-01-01`) ?? 0,
});
const ROOM = { left: 0, top: 0, width: 0.7, height: 0.6 };
const SLIDE = { width: 1, height: 1, aspect: 16 / 9 };

async function pictureOf(part: Partial<View>) {
  const session = await startSessionOn(CSV);
  const view = { ...INITIAL_VIEW, ...part };
  const picture = await askPicture(session, { view, mapBounds: null });
  const { dataset } = session.store.getState();
  if (picture === null || dataset === null) throw new Error('nothing was answered');
  return { view, picture, dataset, words: { messages: messagesOf('en'), language: 'en' } };
}

describe('the heads over a scene’s maps', () => {
  it('name each place with its count, and each row with its period and what its maps leave out', async () => {
    const on = await pictureOf({ range: year(2015), comparison: year(2017), hasLenses: true });
    const maps = listMaps({ ...on, places: PLACES }, ROOM, SLIDE);
    expect(maps.map(({ heads }) => heads.map(({ text }) => text))).toEqual([
      ['A 2015: 3 incidents, 1 outside these maps', 'Paris: 3'],
      ['Tehran: 0'],
      ['B 2017: 1 incident', 'Paris: 0'],
      ['Tehran: 1'],
    ]);
  });

  it('are the periods where two maps stand side by side, and none over a map alone', async () => {
    const two = await pictureOf({ range: year(2015), comparison: year(2017) });
    const heads = (on: typeof two) =>
      listMaps({ ...on, places: [] }, ROOM, SLIDE).map((map) => map.heads.map(({ text }) => text));
    expect(heads(two)).toEqual([['A 2015: 3 incidents'], ['B 2017: 1 incident']]);
    expect(heads(await pictureOf({}))).toEqual([[]]);
  });
});

it('long dates over a map are short, so that the count has room', async () => {
  const days = (from: string, to: string) => ({
    startDay: parseIsoDay(from) ?? 0,
    endDay: parseIsoDay(to) ?? 0,
  });
  const on = await pictureOf({
    range: days('2014-09-28', '2015-09-27'),
    comparison: days('2017-06-03', '2017-06-21'),
  });
  const maps = listMaps({ ...on, places: [] }, ROOM, SLIDE);
  expect(maps.map(({ heads: [head] }) => head?.text)).toEqual([
    'A 28 Sept 2014 – 26 Sept 2015: 1',
    'B 3–20 June 2017: 1 incident',
  ]);
});

describe('the lanes of a scene', () => {
  it('are those with anything on the axis, and the others are counted', async () => {
    const lanes = { category: 'city', order: 'count', marks: 'bars' } as const;
    const { picture } = await pictureOf({ lanes, axis: year(2015) });
    const { lanes: shown, leftOut } = pickLanes(picture, 'mapAndTimeline');
    expect(shown.map(({ term }) => term)).toEqual(['Paris']);
    expect(leftOut).toBe(1);
    expect(pickLanes(picture, 'map').lanes).toEqual([]);
    const many = { lanes, range: year(2015), comparison: year(2017), hasLenses: true };
    const { picture: compared } = await pictureOf(many);
    expect(pickLanes(compared, 'mapAndTimeline').lanes).toHaveLength(2);
    expect(pickLanes(compared, 'mapAndTimeline', true)).toEqual({ lanes: [], leftOut: 2 });
    expect(pickLanes((await pictureOf({})).picture, 'timeline').lanes).toEqual([]);
  });
});
