/** Marks what arrow keys reach inside a facet, which is one stop of Tab. */
export const STOP = { 'data-stop': '' };
