/** How Play can be set. */

/** `growing`: the start stays, the end moves on; `rolling`: both move. */
export const PLAY_MODES = ['growing', 'rolling'] as const;
export type PlayMode = (typeof PLAY_MODES)[number];

/** How fast: steps a second are twice this. */
export const PLAY_SPEEDS = [1, 2, 4] as const;
export type PlaySpeed = (typeof PLAY_SPEEDS)[number];
