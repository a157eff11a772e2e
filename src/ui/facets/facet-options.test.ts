import { describe, expect, it } from 'vitest';
import { countOption, type FacetOption, listOptions, pickVisible } from './facet-options.ts';

const nameOf = (term: string) => (term === '' ? 'Not known' : term);

function optionsOf(
  values: readonly string[],
  chosen: readonly string[] = [],
): readonly FacetOption[] {
  const totals = values.map((_, code) => 1000 - code);
  return listOptions({ id: 'city', values, totals }, { chosen, nameOf });
}

const terms = (options: readonly FacetOption[]) => options.map(({ term }) => term);

describe('listOptions', () => {
  it('puts what is not known last', () => {
    expect(terms(optionsOf(['', 'Paris', 'Tehran']))).toEqual(['Paris', 'Tehran', '']);
  });

  it('keeps a vocabulary in its own order', () => {
    const options = listOptions(
      { id: 'placePrecision', values: ['', 'town', 'site'], totals: [0, 9, 2] },
      { chosen: [], nameOf },
    );
    expect(terms(options)).toEqual(['site', 'town']);
  });

  it('disables a value that would give nothing, unless it is chosen', () => {
    const counts = { counts: Uint32Array.of(3, 0, 0) };
    const options = optionsOf(['', 'Paris', 'Tehran'], ['Tehran']);
    const disabled = options.map((option) => countOption(option, counts).isDisabled);
    expect(disabled).toEqual([true, false, false]);
  });

  it('shows a chosen value that the dataset does not have', () => {
    const last = optionsOf(['', 'Paris'], ['Atlantis'])[1] as FacetOption;
    expect(last).toMatchObject({ term: 'Atlantis', isChosen: true });
    const counts = { counts: Uint32Array.of(3, 1), compared: Uint32Array.of(1, 2) };
    expect(countOption(last, counts)).toEqual({ count: 0, compared: 0, isDisabled: false });
  });

  it('takes columns named like properties of every object for what they are', () => {
    const schema = { id: '__proto__', values: ['', 'constructor'], totals: [0, 1] };
    const options = listOptions(schema, { chosen: [], nameOf });
    expect(terms(options)).toEqual(['constructor']);
  });
});

describe('pickVisible', () => {
  const values = ['', ...Array.from({ length: 300 }, (_, i) => `value ${i}`)];
  const look = { isAll: false, search: '', kept: new Set<string>() };

  it('shows the first twelve, and every chosen one', () => {
    const { options } = pickVisible(optionsOf(values, ['value 20']), look);
    expect(options).toHaveLength(13);
    expect(options.at(-1)?.term).toBe('value 20');
  });

  it('keeps a value in sight that was taken back a moment ago', () => {
    const kept = new Set(['value 20']);
    const { options } = pickVisible(optionsOf(values), { ...look, kept });
    expect(options.at(-1)?.term).toBe('value 20');
  });

  it('finds names without their diacritics', () => {
    const options = optionsOf(['', 'Orly', 'Saint-Étienne']);
    expect(terms(pickVisible(options, { ...look, search: 'etienne' }).options)).toEqual([
      'Saint-Étienne',
    ]);
  });

  it('counts what it holds back of a very long list', () => {
    const { options, heldBack } = pickVisible(optionsOf(values), { ...look, isAll: true });
    expect(options).toHaveLength(200);
    expect(heldBack).toBe(101);
  });
});
