import { describe, expect, it } from 'vitest';
import { type FacetOption, listOptions, pickVisible } from './facet-options.ts';

const nameOf = (term: string) => (term === '' ? 'Not known' : term);

function optionsOf(
  values: readonly string[],
  counts: readonly number[],
  chosen: readonly string[] = [],
): readonly FacetOption[] {
  const totals = values.map((_, code) => 1000 - code);
  return listOptions(
    { id: 'city', values, totals },
    { counts: Uint32Array.from(counts), chosen, nameOf },
  );
}

const terms = (options: readonly FacetOption[]) => options.map(({ term }) => term);

describe('listOptions', () => {
  it('puts what is not known last', () => {
    expect(terms(optionsOf(['', 'Paris', 'Tehran'], [3, 2, 1]))).toEqual(['Paris', 'Tehran', '']);
  });

  it('keeps a vocabulary in its own order', () => {
    const options = listOptions(
      { id: 'placePrecision', values: ['', 'town', 'site'], totals: [0, 9, 2] },
      { counts: Uint32Array.of(0, 9, 2), chosen: [], nameOf },
    );
    expect(terms(options)).toEqual(['site', 'town']);
  });

  it('disables a value that would give nothing, unless it is chosen', () => {
    const options = optionsOf(['', 'Paris', 'Tehran'], [3, 0, 0], ['Tehran']);
    expect(options.map(({ isDisabled }) => isDisabled)).toEqual([true, false, false]);
  });

  it('shows a chosen value that the dataset does not have', () => {
    const [last] = optionsOf(['', 'Paris'], [3, 1], ['Atlantis']).slice(1);
    expect(last).toMatchObject({ term: 'Atlantis', count: 0, isChosen: true, isDisabled: false });
  });

  it('takes columns named like properties of every object for what they are', () => {
    const schema = { id: '__proto__', values: ['', 'constructor'], totals: [0, 1] };
    const options = listOptions(schema, { counts: Uint32Array.of(0, 1), chosen: [], nameOf });
    expect(terms(options)).toEqual(['constructor']);
  });
});

describe('pickVisible', () => {
  const values = ['', ...Array.from({ length: 300 }, (_, i) => `value ${i}`)];
  const counts = values.map(() => 1);
  const look = { isAll: false, search: '', kept: new Set<string>() };

  it('shows the first twelve, and every chosen one', () => {
    const { options } = pickVisible(optionsOf(values, counts, ['value 20']), look);
    expect(options).toHaveLength(13);
    expect(options.at(-1)?.term).toBe('value 20');
  });

  it('keeps a value in sight that was taken back a moment ago', () => {
    const kept = new Set(['value 20']);
    const { options } = pickVisible(optionsOf(values, counts), { ...look, kept });
    expect(options.at(-1)?.term).toBe('value 20');
  });

  it('finds names without their diacritics', () => {
    const options = optionsOf(['', 'Orly', 'Saint-Étienne'], [0, 1, 1]);
    expect(terms(pickVisible(options, { ...look, search: 'etienne' }).options)).toEqual([
      'Saint-Étienne',
    ]);
  });

  it('counts what it holds back of a very long list', () => {
    const { options, heldBack } = pickVisible(optionsOf(values, counts), { ...look, isAll: true });
    expect(options).toHaveLength(200);
    expect(heldBack).toBe(101);
  });
});
