/** @param {import('./options.mjs').Bench} _bench */
export async function measureMaps(_bench) {}
