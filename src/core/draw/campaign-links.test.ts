import { describe, expect, it } from 'vitest';
import type { Headline } from '../model/incident.ts';
import type { Position } from '../model/place.ts';
import { linkCampaigns } from './campaign-links.ts';

function at(position: Position | null, id: string | null = 'one'): Headline {
  return { position, campaign: id === null ? null : { id } } as Headline;
}

describe('campaigns on the map', () => {
  it('are joined by one line fewer than they have places, the shortest there are', () => {
    expect(linkCampaigns([at([0, 0]), at([10, 0]), at([1, 0]), at([2, 0])])).toEqual([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [2, 0],
        [10, 0],
      ],
    ]);
  });

  it('are not joined to each other, nor to incidents without a campaign or a place', () => {
    const links = linkCampaigns([at([0, 0]), at([5, 5], 'two'), at([1, 1], null), at(null)]);
    expect(links).toEqual([]);
  });

  it('have no line between incidents in one place', () => {
    expect(linkCampaigns([at([0, 0]), at([0, 0])])).toEqual([]);
  });

  it('are joined the short way across 180°', () => {
    expect(linkCampaigns([at([179, 0]), at([0, 0]), at([-179, 0])])[0]).toEqual([
      [179, 0],
      [-179, 0],
    ]);
  });
});
