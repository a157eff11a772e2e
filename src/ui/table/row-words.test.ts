import { describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../../core/model/casualties.ts';
import type { Headline } from '../../core/model/incident.ts';
import { parseIsoDate } from '../../core/model/time.ts';
import { en } from '../../i18n/messages.ts';
import { spansYears, wordRow } from './row-words.ts';

const incident: Headline = {
  row: 4,
  id: 'a-1',
  title: 'An attack',
  when: parseIsoDate('2017-06-03'),
  timeLocal: '',
  position: null,
  placePrecision: 'town',
  figures: {
    killed: { low: 5, best: 6, high: 6 },
    wounded: UNKNOWN_FIGURE,
    perpetratorsKilled: UNKNOWN_FIGURE,
  },
  terms: { city: ['London'], claimStatus: ['claimed'], attackType: ['Armed Assault', 'Unknown'] },
  campaign: null,
};

const word = (change: Partial<Headline> = {}, hasYear = true) =>
  wordRow({ ...incident, ...change }, { messages: en, language: 'en', hasYear });

describe('wordRow', () => {
  it('says no more of a date than is known', () => {
    expect(word().date).toBe('3 Jun 2017');
    expect(word({}, false).date).toBe('3 Jun');
    expect(word({ when: parseIsoDate('2017-06') }, false).date).toBe('June 2017');
    expect(word({ when: parseIsoDate('2017') }, false).date).toBe('2017');
    expect(word({ when: null }).date).toBe('not known');
  });

  it('says how exactly the place is known beside the city', () => {
    expect(word().note).toBe('London · town only');
    expect(word({ terms: { city: [''], territory: ['Iran'] }, placePrecision: 'none' }).note).toBe(
      'Iran · not on the map',
    );
    expect(word({ terms: {} }).note).toBe('town only');
  });

  it('names every value of a column, and says when nothing is known', () => {
    expect(word().attackType).toBe('Armed Assault; Unknown');
    expect(word().claimStatus).toBe('Claimed by a group');
    expect(word({ terms: {} }).city).toBe('Not known');
    expect(word().wounded).toMatchObject({ main: 'not known', isKnown: false });
  });

  it('shows the id where a title is missing', () => {
    expect(word({ title: '' }).title).toBe('a-1');
  });
});

describe('spansYears', () => {
  it('is false only for days of one year', () => {
    expect(spansYears(parseIsoDate('2017'))).toBe(false);
    expect(spansYears({ startDay: 17_167, endDay: 17_169 })).toBe(false);
    expect(spansYears({ startDay: 17_166, endDay: 17_168 })).toBe(true);
    expect(spansYears(null)).toBe(true);
  });
});
