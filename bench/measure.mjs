/**
 * The middle of the values, and the value that nineteen of twenty stay under.
 *
 * @param {number[]} values
 */
export function summarise(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { count: sorted.length, median: at(0.5), p95: at(0.95) };
}

/**
 * One line a measure, each with its ratio to the first: the machine's own floor.
 *
 * @param {{ name: string, values: number[] }[]} measures
 */
export function printMeasures(measures) {
  const rows = measures.map(({ name, values }) => ({ name, ...summarise(values) }));
  const floor = rows[0]?.median ?? Number.NaN;
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`${'measure'.padEnd(width)}      n  median ms     p95 ms  ratio`);
  for (const { name, count, median, p95 } of rows) {
    const cells = [
      String(count).padStart(6),
      median.toFixed(1).padStart(11),
      p95.toFixed(1).padStart(11),
    ];
    console.log(
      `${name.padEnd(width)} ${cells.join('')} ${(median / floor).toFixed(1).padStart(6)}`,
    );
  }
}

/**
 * One line a pair; the ratio is peer ÷ ours.
 *
 * @param {import('./options.mjs').Result[]} results
 */
export function printResults(results) {
  for (const { measure, rows, ours_ms, peer, peer_ms, equal, note } of results) {
    const ratio = peer_ms === null ? '—' : formatRatio(peer_ms / ours_ms);
    console.log(
      [
        measure.padEnd(36),
        rows.toLocaleString('en').padStart(11),
        `${formatMs(ours_ms)} ms`.padStart(14),
        peer.padEnd(32).slice(0, 32),
        `${peer_ms === null ? '—' : formatMs(peer_ms)} ms`.padStart(14),
        `${ratio} ×`.padStart(10),
        equal ? 'equal' : 'NOT EQUAL',
        note ?? '',
      ].join('  '),
    );
  }
}

/** @param {number} ms */
function formatMs(ms) {
  return ms < 10 ? ms.toFixed(3) : ms.toFixed(1);
}

/** @param {number} ratio */
function formatRatio(ratio) {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}
