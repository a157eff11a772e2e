/** @param {import('./options.mjs').Bench} _bench */
export async function measureApp(_bench) {}
