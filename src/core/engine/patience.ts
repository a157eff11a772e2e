/** How long work may go on before whoever waits is told what there is so far. */

/** Asked now and then by long work: `true` means stop soon, keep what was done, and go on when asked again. */
export type Patience = () => boolean;

/** Work is done in one go. */
export const ENDLESS: Patience = () => false;
