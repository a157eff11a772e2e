/** Words of the errors. */
export const errors = {};
