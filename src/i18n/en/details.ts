/** Words of the details. */
export const details = {};
