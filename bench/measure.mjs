/**
 * The middle of the values, and the value that nineteen of twenty stay under.
 *
 * @param {number[]} values
 */
function summarise(values) {
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
