import { describe, expect, it } from 'vitest';
import type { Mark } from '../../core/draw/mark.ts';
import { OTHER_SLOT } from '../../core/draw/slot.ts';
import { UNKNOWN_FIGURE } from '../../core/model/casualties.ts';
import type { Headline } from '../../core/model/incident.ts';
import { parseIsoDate } from '../../core/model/time.ts';
import { en } from '../../i18n/messages.ts';
import { describeCity, describeToll, labelMark } from './describe-marks.ts';
import { describeCard, speakMark } from './describe-one.ts';
import { describeWhen } from './describe-when.ts';

const words = { messages: en, language: 'en' };

function incident(change: { killed?: number | null; city?: string } & Partial<Headline> = {}) {
  const { killed = 0, city = 'Paris', ...rest } = change;
  const headline: Headline = {
    row: 0,
    id: 'a',
    title: 'An attack',
    when: parseIsoDate('2017-06-03'),
    timeLocal: '22:06',
    position: [2.35, 48.85],
    placePrecision: 'site',
    figures: {
      killed:
        killed === null
          ? UNKNOWN_FIGURE
          : { low: killed, best: killed, high: killed && killed + 1 },
      wounded: UNKNOWN_FIGURE,
      perpetratorsKilled: UNKNOWN_FIGURE,
    },
    terms: { city: [city], claimStatus: ['claimed'] },
    campaign: null,
    ...rest,
  };
  return headline;
}

function markOf(...incidents: Headline[]): Mark {
  return {
    kind: 'stack',
    key: 'k',
    x: 0,
    y: 0,
    radiusPx: 11,
    incidents,
    shares: [{ slot: OTHER_SLOT, count: incidents.length }],
    ring: null,
    isOnePlace: true,
  };
}

describe('the toll of several incidents', () => {
  const toll = (...killed: (number | null)[]) =>
    describeToll(
      killed.map((one, row) => incident({ row, killed: one })),
      'killed',
      words,
    );

  it('is the sum of what is known, with its range', () => {
    expect(toll(3, 0, 6)).toBe('9 killed (9–11)');
    expect(toll(0)).toBe('0 killed');
  });

  it('never counts an unknown as zero', () => {
    expect(toll(3, null, null)).toBe('3 killed (3–4), 2 not known');
    expect(toll(0, null, null)).toBe('2 of 3 not known');
    expect(toll(null)).toBe('killed not known');
  });

  it('adds a campaign’s own figure where all its sites are here, and none has one', () => {
    const campaign = {
      id: 'k',
      title: 'Two places',
      figures: { ...incident().figures, killed: { low: 17, best: null, high: 18 } },
      rows: [0, 1],
    };
    const sites = [0, 1].map((row) => incident({ row, killed: null, campaign }));
    const other = incident({ row: 2, killed: 3 });
    expect(describeToll([...sites, other], 'killed', words)).toBe('20 killed (20–22)');
    expect(describeToll([...sites.slice(1), other], 'killed', words)).toBe(
      '3 killed (3–4), 1 not known',
    );
    expect(
      describeToll([incident({ row: 0, killed: 2, campaign }), ...sites.slice(1)], 'killed', words),
    ).toBe('2 killed (2–3), 1 not known');
  });
});

describe('the city of several incidents', () => {
  const city = (...cities: string[]) =>
    describeCity(
      cities.map((name) => incident({ city: name })),
      words,
    );

  it('is named once, two are both named, and of more the most frequent', () => {
    expect(city('Paris', 'Paris')).toBe('Paris');
    expect(city('Brussels', 'Paris', 'Paris')).toBe('Paris, Brussels');
    expect(city('Nice', 'Paris', 'Berlin', 'Paris')).toBe('Paris and 2 more');
    expect(city('')).toBe('');
  });
});

describe('a date', () => {
  it('is given in no more detail than it is known', () => {
    expect(describeWhen(incident(), words)).toBe('3 June 2017 · 22:06 local time');
    expect(describeWhen(incident({ when: parseIsoDate('2017-06'), timeLocal: '' }), words)).toBe(
      'June 2017',
    );
    expect(describeWhen(incident({ when: null, timeLocal: '' }), words)).toBe('No date known');
  });
});

describe('a label', () => {
  const label = (mark: Mark, zoom: number) => labelMark(mark, { words, measure: 'killed', zoom });

  it('names place and toll from far, and nothing on streets', () => {
    expect(label(markOf(incident({ killed: 4 })), 5)).toEqual({
      title: 'Paris',
      note: '4 killed',
    });
    expect(label(markOf(incident()), 12)).toBeNull();
  });

  it('stands in an area that has room, and says how coarse the place is', () => {
    const area: Mark = {
      ...markOf(incident({ killed: 1, placePrecision: 'town' })),
      kind: 'area',
      radiusPx: 80,
      precision: 'town',
      slot: null,
    } as Mark;
    expect(label(area, 12)).toEqual({
      title: '1 incident',
      note: 'placed by town only · 1 killed',
    });
    expect(label({ ...area, radiusPx: 20 }, 12)).toBeNull();
  });

  it('says of a disc among streets how coarse its places are', () => {
    const disc = markOf(incident({ killed: 1, placePrecision: 'region' }));
    expect(label(disc, 12)).toEqual({ title: 'placed by region only', note: '1 killed' });
  });
});

describe('a hover card', () => {
  it('says when, what, the toll with its range, who and how exactly placed', () => {
    expect(describeCard(markOf(incident({ killed: 6 })), words)).toEqual({
      when: '3 June 2017 · 22:06 local time',
      title: 'An attack',
      toll: '6 killed (6–7) · wounded not known',
      note: 'Claimed by a group · place: site',
      doubt: null,
    });
  });

  it('sums up several', () => {
    const later = incident({ row: 1, when: parseIsoDate('2017-06-20') });
    expect(describeCard(markOf(incident({ killed: 2 }), later), words)).toEqual({
      when: '3–20 June 2017',
      title: '2 incidents · Paris',
      toll: '2 killed (2–3) · 2 of 2 not known',
      note: 'Opens as a list',
      doubt: null,
    });
  });

  it('shows no character of a file that hides or turns text', () => {
    expect(describeCard(markOf(incident({ title: 'a\u202Eb\u0000c' })), words).title).toBe('abc');
  });
});

describe('speech', () => {
  it('names title, place, date, toll, precision and where among how many', () => {
    expect(speakMark(markOf(incident({ killed: 0 })), { index: 3, count: 57, words })).toBe(
      'An attack, Paris, 3 June 2017 · 22:06 local time, 0 killed, place: site, 3 of 57 in view',
    );
  });
});
