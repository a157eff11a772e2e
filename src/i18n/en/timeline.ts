/** Words of the timeline. */
export const timeline = {};
