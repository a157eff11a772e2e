/** Words of the facets. */
export const facets = {};
