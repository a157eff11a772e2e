/** Short records that have come, so that none is fetched twice soon; as many as screens need, not as many as were ever seen. */
import type { Headline } from '../core/model/incident.ts';

/** More than any one answer names, with room for the answers before it. */
export const MOST_HEADLINES = 30_000;

export type Headlines = ReadonlyMap<number, Headline>;

/** The records with the new ones. When they grow too many, only those stay that are `needed` now. The same map comes back when nothing is new. */
export function addHeadlines(
  known: Headlines,
  news: readonly Headline[],
  needed: () => Iterable<number>,
): Headlines {
  if (news.length === 0) return known;
  const isFull = known.size + news.length > MOST_HEADLINES;
  const kept = isFull ? new Map<number, Headline>() : new Map(known);
  if (isFull)
    for (const row of needed()) {
      const headline = known.get(row);
      if (headline !== undefined) kept.set(row, headline);
    }
  for (const headline of news) kept.set(headline.row, headline);
  return kept;
}
