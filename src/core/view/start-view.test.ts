import { describe, expect, it } from 'vitest';
import type { Dataset } from '../model/dataset.ts';
import { setSearch, setSelection } from './actions.ts';
import { startView } from './start-view.ts';
import { INITIAL_VIEW } from './view.ts';

function datasetWith(
  categories: Readonly<Record<string, readonly string[]>>,
  startSets?: Dataset['manifest']['startSets'],
): Dataset {
  return {
    manifest: startSets === undefined ? {} : { startSets },
    categories: Object.entries(categories).map(([id, terms]) => ({
      id,
      values: ['', ...terms],
      totals: [1, ...terms.map(() => 1)],
    })),
  } as unknown as Dataset;
}

describe('a dataset that takes the place of another', () => {
  it('takes the filters and the selection with it', () => {
    const view = setSelection('a')(setSearch('bridge')({ ...INITIAL_VIEW, theme: 'dark' }));
    expect(startView(datasetWith({ attackType: ['x'] }))(view)).toEqual({
      ...INITIAL_VIEW,
      theme: 'dark',
    });
  });

  it('starts with the filter that its layout wants', () => {
    const dataset = datasetWith({ attackType: ['x'] }, { eventType: ['Battles'] });
    expect(startView(dataset)(INITIAL_VIEW).sets).toEqual({ eventType: ['Battles'] });
  });
});

describe('the colours', () => {
  const colour = (categories: Readonly<Record<string, readonly string[]>>) =>
    startView(datasetWith(categories))(INITIAL_VIEW).encoding.colour;

  it('stay with a category of which something is known', () => {
    expect(colour({ attackType: ['x'], city: ['y'] })).toBe('attackType');
  });

  it('go to the first one that is known where nothing is known of theirs', () => {
    expect(colour({ attackType: [], city: ['y'] })).toBe('city');
  });

  it('stay where nothing is known of any', () => {
    expect(colour({})).toBe('attackType');
  });
});
