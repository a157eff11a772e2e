import { describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../model/casualties.ts';
import { parseIsoDate } from '../model/time.ts';
import { columnsOf } from './columns-of.ts';
import { createKernel } from './kernel.ts';

const source = { publisher: 'P', title: 'T', date: '2017', url: null };
const columns = columnsOf(
  [
    {
      date: '2017-06-07',
      position: [51.4, 35.7],
      placePrecision: 'street',
      terms: { city: ['Tehran'], weapon: ['Firearms', 'Explosives'] },
      figures: { killed: { low: 12, high: 13 } },
      texts: {
        id: 'tehran-1',
        title: 'Parliament',
        timeLocal: '10:30',
        place: 'Baharestan',
        summary: 'What happened.',
      },
      sources: [source],
      campaign: 'tehran',
    },
    { texts: { id: 'blank' } },
  ],
  { tehran: { killed: 17 } },
);
const kernel = createKernel({
  ...columns,
  others: (row) => [row === 0 ? { name: 'Basis', value: 'map' } : { name: 'Note', value: 'kept' }],
});

describe('records', () => {
  it('put an incident together with everything that is known', () => {
    expect(kernel.incident('tehran-1')).toEqual({
      headline: {
        row: 0,
        id: 'tehran-1',
        title: 'Parliament',
        when: parseIsoDate('2017-06-07'),
        timeLocal: '10:30',
        position: [51.4, 35.7],
        placePrecision: 'street',
        figures: {
          killed: { low: 12, best: null, high: 13 },
          wounded: UNKNOWN_FIGURE,
          perpetratorsKilled: UNKNOWN_FIGURE,
        },
        terms: { city: ['Tehran'], weapon: ['Firearms', 'Explosives'] },
        campaign: columns.campaigns[0],
      },
      municipality: '',
      place: 'Baharestan',
      summary: 'What happened.',
      sources: [source],
      campaign: columns.campaigns[0],
      accounts: [],
      claims: [],
      others: [{ name: 'Basis', value: 'map' }],
    });
  });

  it('leave unknown what is not known', () => {
    const incident = kernel.incident('blank');
    expect(incident?.headline).toMatchObject({
      when: null,
      position: null,
      placePrecision: 'none',
      terms: { city: [''], weapon: [''] },
      campaign: null,
    });
    expect(incident?.campaign).toBeNull();
    expect(incident?.others).toEqual([{ name: 'Note', value: 'kept' }]);
  });

  it('come in the order of the rows asked for', () => {
    expect(kernel.headlines(Uint32Array.of(1, 0, 1)).map(({ id }) => id)).toEqual([
      'blank',
      'tehran-1',
      'blank',
    ]);
  });

  it('refuse a row that the dataset does not have', () => {
    expect(() => kernel.headlines([2])).toThrow(RangeError);
    expect(() => kernel.headlines([-1])).toThrow(RangeError);
  });

  it('find no incident of another id', () => {
    expect(kernel.incident('tehran-2')).toBeNull();
  });
});
