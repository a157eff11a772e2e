import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../core/model/dataset.ts';
import { INITIAL_VIEW, type View } from '../../core/view/view.ts';
import { en } from '../../i18n/messages.ts';
import { wordCaption } from './table-caption.ts';

const dataset = {
  counts: { read: 91, total: 91, placed: 90, unplaced: 1, undated: 0, rejected: 0 },
  extent: { startDay: 17_167, endDay: 17_532 },
} as Dataset;

/** With every dash alike: how wide the spaces around one are is the formatter's affair. */
const caption = (change: Partial<View>, shown = 11) =>
  wordCaption(
    { dataset, view: { ...INITIAL_VIEW, ...change }, shown },
    { messages: en, language: 'en' },
  ).replace(/\s?–\s?/g, '–');

describe('wordCaption', () => {
  it('says how many, of when and in which order', () => {
    expect(caption({}, 91)).toBe(
      '91 of 91 incidents, 1 January–31 December 2017; no other filter; oldest first',
    );
  });

  it('says whose incidents it lists while two periods are compared', () => {
    const view: View = {
      ...INITIAL_VIEW,
      range: { startDay: 17_320, endDay: 17_338 },
      comparison: { startDay: 17_338, endDay: 17_356 },
    };
    const start = [0, 1].map(
      (period) =>
        wordCaption({ dataset, view, shown: 11, period }, { messages: en, language: 'en' })
          .replace(/\s?–\s?/g, '–')
          .split('; ')[0],
    );
    expect(start).toEqual([
      '11 of 91 incidents, A 3–20 June 2017',
      '11 of 91 incidents, B 21 June–8 July 2017',
    ]);
  });

  it('names the dates once, and every other filter', () => {
    const text = caption({
      range: { startDay: 17_320, endDay: 17_338 },
      sets: { city: ['Paris', ''], claimStatus: ['claimed'] },
      sort: { column: 'killed', isDescending: true },
    });
    expect(text.split('; ')).toEqual([
      '11 of 91 incidents, 3–20 June 2017',
      expect.stringMatching(/^City.*Paris, Not known/),
      expect.stringMatching(/^Claim status.*Claimed by a group/),
      'killed, high to low',
    ]);
  });

  it('shows a value from a file as characters alone', () => {
    expect(caption({ sets: { city: ['Par\u202Eis'] } })).toContain('Paris');
  });
});
