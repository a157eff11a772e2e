/** @param {import('./options.mjs').Bench} _bench */
export async function measureReading(_bench) {}
