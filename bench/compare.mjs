const rows = 1_000_000;

/** Comparing two periods costs at most twice a single answer: a ratio of 1 or more. @param {import('./options.mjs').Bench} bench */
export async function measureComparing({ isQuick, openPage, onResult }) {
  const page = await openPage('compare');
  const options = { rowCount: rows, moves: isQuick ? 60 : 200 };
  try {
    const timings = await page.evaluate((chosen) => {
      const { measureCompare } = /** @type {any} */ (globalThis).bench;
      return measureCompare(chosen);
    }, options);
    for (const timing of timings) onResult({ ...timing, rows, peer: 'twice a single answer' });
  } finally {
    await page.close();
  }
}
