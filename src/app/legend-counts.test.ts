import { describe, expect, it } from 'vitest';
import type { SceneShows } from '../core/briefing/scene.ts';
import { createSlots, legendLines } from '../core/draw/slot.ts';
import { parseIsoDay } from '../core/model/time.ts';
import { INITIAL_VIEW, type View } from '../core/view/view.ts';
import { messagesOf } from '../i18n/messages.ts';
import { askPicture } from '../session/scene-picture.ts';
import { startSessionOn } from '../session/session-on-text.ts';
import { countLegend, wordLegend } from './legend-counts.ts';
import { wordGaps } from './scene-gaps.ts';

const HEAD = 'id,title,date,city,attack_type,place_precision,latitude,longitude';
const ONE_TYPE_EACH = [
  'a,One,2015-01-09,Paris,Armed Assault,site,48.85,2.35',
  'b,Two,2015-11-13,Paris,Bombing/Explosion,site,48.86,2.37',
];
const TWO_TYPES = 'c,Three,2015-12-01,Lyon,Bombing/Explosion; Armed Assault,site,45.75,4.85';

async function legendOf(rows: readonly string[], part: Partial<View>, shows: SceneShows) {
  const session = await startSessionOn([HEAD, ...rows].join('\n'));
  const view = { ...INITIAL_VIEW, ...part };
  const picture = await askPicture(session, { view, mapBounds: null });
  const { dataset } = session.store.getState();
  const category = dataset?.categories.find(({ id }) => id === view.encoding.colour);
  if (picture === null || dataset === null || category === undefined)
    throw new Error('nothing was answered');
  const slots = createSlots(category);
  const words = { messages: messagesOf('en'), language: 'en' };
  const lines = countLegend(legendLines(category, slots), { picture, slots, shows });
  return {
    head: wordLegend({ view, shows }, picture, words),
    note: wordGaps(picture, { dataset, words, shows }),
    counts: lines.map(({ terms, counts }) => [terms[0], ...counts]),
  };
}

const byType = { category: 'attackType', order: 'count', marks: 'bars' } as const;

const NOTE = 'Legend: each incident under its first value';
const year = (first: number) => ({
  startDay: parseIsoDay(`${first}-01-01`) ?? 0,
  endDay: parseIsoDay(`${first + 1}-01-01`) ?? 0,
});

describe('the legend of a scene', () => {
  const rows = [...ONE_TYPE_EACH, TWO_TYPES];

  it('counts each sign on the map', async () => {
    expect(await legendOf(rows, {}, 'map')).toEqual({
      head: 'Attack type, 3 on the map',
      note: '',
      counts: [
        ['Armed Assault', 1],
        ['Bombing/Explosion', 2],
      ],
    });
  });

  it('leaves the numbers to lanes that count the same values, never two for one name', async () => {
    expect(await legendOf(rows, { lanes: byType }, 'mapAndTimeline')).toEqual({
      head: 'Attack type',
      note: '',
      counts: [['Armed Assault'], ['Bombing/Explosion']],
    });
    const byCity = { ...byType, category: 'city' } as const;
    const other = await legendOf(rows, { lanes: byCity }, 'mapAndTimeline');
    expect(other).toMatchObject({ head: 'Attack type, 3 on the map', note: '' });
  });

  it('says what it counts where it cannot leave them', async () => {
    const many = { range: year(2015), comparison: year(2017), hasLenses: true, lanes: byType };
    const { counts, note } = await legendOf(rows, many, 'mapAndTimeline');
    expect(counts).toContainEqual(['Bombing/Explosion', 2, 0]);
    expect(note).toBe(NOTE);
    expect((await legendOf(ONE_TYPE_EACH, many, 'mapAndTimeline')).note).toBe('');
  });
});
