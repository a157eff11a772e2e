/** Who is said to have done it: a claim by a group is kept apart from an attribution by authorities. */

/**
 * `claimed`: by a group · `attributed`: by authorities · `inspired` · `suspected` · `disputed`: claims or attributions contradict each other ·
 * `unclaimed`: nobody did · `unknown`: the source does not say.
 */
export const CLAIM_STATUSES = [
  'claimed',
  'attributed',
  'inspired',
  'suspected',
  'disputed',
  'unclaimed',
  'unknown',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];
