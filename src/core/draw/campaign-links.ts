/** Which incidents of one campaign lines join on the map, so that what belongs together is seen. */
import type { Headline } from '../model/incident.ts';
import { type Position, toMercator } from '../model/place.ts';

/** Both ends of a line. */
export type Link = readonly [from: Position, to: Position];

/** Incidents of one campaign that are joined; further ones are left without a line. */
const MOST_JOINED = 300;

/** The shortest lines that join all placed incidents of each campaign (Prim's tree, on the map's plane); of incidents in one place one stands for all. Costs the square of a campaign's incidents. */
export function linkCampaigns(headlines: readonly Headline[]): readonly Link[] {
  const byCampaign = new Map<string, Map<string, Position>>();
  for (const { campaign, position } of headlines) {
    if (campaign === null || position === null) continue;
    const places = byCampaign.get(campaign.id) ?? new Map<string, Position>();
    byCampaign.set(campaign.id, places);
    if (places.size < MOST_JOINED) places.set(position.join(), position);
  }
  return [...byCampaign.values()].flatMap((places) => spanTree([...places.values()]));
}

interface Outside {
  readonly position: Position;
  nearest: Position;
  distance: number;
}

function spanTree([first, ...others]: readonly Position[]): Link[] {
  if (first === undefined) return [];
  const outside: Outside[] = others.map((position) => ({
    position,
    nearest: first,
    distance: squaredDistance(position, first),
  }));
  const links: Link[] = [];
  while (outside.length > 0) {
    const next = outside.reduce((best, one) => (one.distance < best.distance ? one : best));
    outside.splice(outside.indexOf(next), 1);
    links.push([next.nearest, next.position]);
    for (const one of outside) {
      const distance = squaredDistance(one.position, next.position);
      if (distance >= one.distance) continue;
      one.nearest = next.position;
      one.distance = distance;
    }
  }
  return links;
}

function squaredDistance(a: Position, b: Position): number {
  const [ax, ay] = toMercator(a);
  const [bx, by] = toMercator(b);
  const x = ax - bx - Math.round(ax - bx);
  return x * x + (ay - by) * (ay - by);
}
