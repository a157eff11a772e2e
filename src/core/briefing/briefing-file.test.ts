import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL_VIEW } from '../view/view.ts';
import { type Briefing, EMPTY_BRIEFING } from './briefing.ts';
import { readBriefing, writeBriefing } from './briefing-file.ts';
import { EMPTY_SCENE, SCENE_SHOWS, type Scene } from './scene.ts';

const text = fc
  .string({ maxLength: 60, unit: 'grapheme' })
  .map((letters) => letters.replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, ''));
const degrees = fc.integer({ min: -80, max: 80 });
const scene: fc.Arbitrary<Omit<Scene, 'id'>> = fc.record({
  title: text,
  keyMessage: text,
  body: text,
  notes: text,
  plannedSeconds: fc.nat(600),
  view: fc.record({
    ...Object.fromEntries(
      Object.entries(INITIAL_VIEW).map(([key, value]) => [key, fc.constant(value)]),
    ),
    range: fc.option(fc.constant({ startDay: 17320, endDay: 17338 })),
    search: fc.constantFrom('', 'bridge & bus'),
    selection: fc.option(fc.constant('london-2017')),
  }) as fc.Arbitrary<Scene['view']>,
  mapBounds: fc.option(
    fc
      .tuple(degrees, degrees)
      .map(([west, south]) => ({ west, south, east: west + 1, north: south + 1 })),
  ),
  shows: fc.constantFrom(...SCENE_SHOWS),
  annotations: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('text' as const),
        text,
        anchor: fc.oneof(
          fc.record({ kind: fc.constant('day' as const), day: fc.nat(20000) }),
          fc.record({ kind: fc.constant('place' as const), position: fc.tuple(degrees, degrees) }),
        ),
      }),
      fc.record({
        kind: fc.constant('ring' as const),
        text,
        center: fc.tuple(degrees, degrees),
        radiusMetres: fc.integer({ min: 1, max: 9000 }),
      }),
    ),
    { maxLength: 3 },
  ),
  sources: fc.array(text, { maxLength: 3 }),
  confidence: fc.option(
    fc.record({ level: fc.constantFrom('low' as const, 'high' as const), reason: text }),
  ),
  marking: fc.constantFrom('', 'TLP:AMBER+STRICT', 'Company only'),
  isHidden: fc.boolean(),
  madeWith: fc.constant({ fingerprint: 'ab12', total: 91, count: 11, killed: null }),
});
const briefing: fc.Arbitrary<Briefing> = fc.record({
  title: text,
  marking: fc.constantFrom('', 'TLP:GREEN'),
  data: fc.constant({ id: 'five', name: 'Five', version: '1', fingerprint: 'ab12' }),
  scenes: fc
    .array(scene, { maxLength: 4 })
    .map((scenes) => scenes.map((one, i) => ({ ...one, id: `s${i + 1}` }))),
});

const file = (scenes: readonly unknown[], more: object = {}) =>
  JSON.stringify({
    format: 'incident-atlas-briefing',
    formatVersion: 1,
    title: 'T',
    scenes,
    ...more,
  });

describe('a briefing file', () => {
  it('gives the same briefing on another machine', () => {
    fc.assert(
      fc.property(briefing, (one) => {
        expect(readBriefing(writeBriefing(one))).toEqual({ briefing: one, findings: [] });
      }),
    );
  });

  it('that ends early gives every scene that came whole, and says so', () => {
    const scenes = ['a', 'b', 'c'].map((title, i) => ({ ...EMPTY_SCENE, title, id: `s${i + 1}` }));
    const whole = writeBriefing({ ...EMPTY_BRIEFING, title: 'T', scenes });
    const { briefing: read, findings } = readBriefing(whole.slice(0, whole.indexOf('"title":"c"')));
    expect(read?.scenes.slice(0, 2)).toEqual(scenes.slice(0, 2));
    expect(findings.map(({ code }) => code)).toContain('cut-off');
  });

  it('keeps what it can read of an edited scene and names the rest', () => {
    const { briefing: read, findings } = readBriefing(
      file([
        {
          id: 's1',
          title: 'Kept',
          plannedSeconds: 'soon',
          view: 'v=1&date=2017-06-03..2017-06-20&zoom=9',
          sources: ['one', 2],
        },
        'no scene',
        { id: 's1', title: 'Same id', marking: 'tlp: amber' },
      ]),
    );
    expect(read?.scenes.map(({ id, title }) => [id, title])).toEqual([
      ['s1', 'Kept'],
      ['s2', 'Same id'],
    ]);
    expect(read?.scenes[0]).toMatchObject({ plannedSeconds: 0, sources: ['one'] });
    expect(read?.scenes[0]?.view.range).not.toBeNull();
    expect(read?.scenes[1]?.marking).toBe('TLP:AMBER');
    expect(findings.map(({ code, scene: at, field }) => `${code} ${at} ${field}`)).toEqual([
      'field-unreadable 1 plannedSeconds',
      'view-part-unknown 1 view',
      'field-unreadable 1 sources',
      'scene-unreadable 2 ',
    ]);
  });

  it('of a later version gives what this version knows', () => {
    const { briefing: read, findings } = readBriefing(
      file([{ id: 's1', title: 'Kept', hologram: true }], { formatVersion: 2, mood: 'blue' }),
    );
    expect(read?.scenes[0]?.title).toBe('Kept');
    expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'version-newer formatVersion',
      'field-unknown hologram',
      'field-unknown mood',
    ]);
  });

  it('cannot reach an object’s prototype, nor put control characters on a slide', () => {
    const hostile = `{"format":"incident-atlas-briefing","formatVersion":1,"__proto__":{"x":1},"scenes":[{"__proto__":{"title":"evil"},"title":"a\\u0000b\\u202e"}]}`;
    const { briefing: read } = readBriefing(hostile);
    expect(read?.scenes[0]?.title).toBe('ab\u202e');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('is refused when it is something else, whatever it is', () => {
    expect(readBriefing('{"format":"other"}').findings[0]?.code).toBe('not-a-briefing');
    expect(readBriefing('<html>').findings[0]?.code).toBe('not-json');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (anything) => {
        expect(readBriefing(anything).briefing).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        (scenes) => void readBriefing(file(scenes)),
      ),
    );
  });

  it('has at most 200 scenes, and says how many were left out', () => {
    const { briefing: read, findings } = readBriefing(
      file(Array.from({ length: 203 }, () => ({}))),
    );
    expect(read?.scenes).toHaveLength(200);
    expect(new Set(read?.scenes.map(({ id }) => id)).size).toBe(200);
    expect(findings[0]).toMatchObject({ code: 'scenes-left-out', value: '3' });
  });
});
