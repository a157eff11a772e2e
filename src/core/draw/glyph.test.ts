import { describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../model/casualties.ts';
import type { Headline } from '../model/incident.ts';
import { glyphOfIncident } from './glyph.ts';
import { createSlots } from './slot.ts';

const incident: Headline = {
  row: 0,
  id: 'a',
  title: 'An attack',
  when: null,
  timeLocal: '',
  position: null,
  placePrecision: 'none',
  figures: {
    killed: UNKNOWN_FIGURE,
    wounded: { low: null, best: 0, high: null },
    perpetratorsKilled: UNKNOWN_FIGURE,
  },
  terms: { attackType: ['Bombing/Explosion'], claimStatus: ['claimed'] },
  campaign: null,
};

const slotsOf = (id: string, values: readonly string[]) =>
  createSlots({ id, values, totals: values.map(() => 1) });

describe('glyphOfIncident', () => {
  const attackTypes = slotsOf('attackType', ['', 'Bombing/Explosion']);

  it('is hollow where the figure that gives the size is not known, and filled for a recorded zero', () => {
    const look = { slots: attackTypes, category: 'attackType' };
    expect(glyphOfIncident(incident, { ...look, measure: 'killed' })).toMatchObject({
      colour: 3,
      isOpen: true,
    });
    expect(glyphOfIncident(incident, { ...look, measure: 'wounded' }).isOpen).toBe(false);
    expect(glyphOfIncident(incident, { ...look, measure: 'count' }).isOpen).toBe(false);
  });

  it('keeps the outline for disputed claims alone when claim status gives the shapes', () => {
    const look = {
      slots: slotsOf('claimStatus', ['', 'claimed', 'disputed']),
      measure: 'killed',
    } as const;
    const disputed = { ...incident, terms: { claimStatus: ['disputed'] } };
    expect(glyphOfIncident(incident, { ...look, category: 'claimStatus' }).isOpen).toBe(false);
    expect(glyphOfIncident(disputed, { ...look, category: 'claimStatus' }).isOpen).toBe(true);
  });

  it('gives the sign of all others to an incident without the category', () => {
    const sign = glyphOfIncident(incident, {
      slots: attackTypes,
      category: 'city',
      measure: 'count',
    });
    expect(sign.colour).toBe(7);
  });
});
