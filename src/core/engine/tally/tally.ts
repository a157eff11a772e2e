/**
 * Counters that rows are added to and taken from: the state behind an answer, kept from one question to the next.
 *
 * The words of this folder, from a row to its counters:
 * - what a column says of a row is a small *code*, and codes stand side by side as *fields* of 32-bit words (`field.ts`, `code-book.ts`);
 *   a row that says more than one code can is *special*, and counted from a list (`special-rows.ts`);
 * - a *sieve* lists the rows of a block that count (`sieve.ts`), and a *slot* is where one of their fields counts (`code-slots.ts`);
 * - a *tally* holds the counters, and a *ledger* knows how rows are added to them: that of facets (`facet-ledger.ts`, laid out in `facet-layout.ts`), and that of the map's cells (`cell-ledger.ts`);
 * - a *stepper* moves tallies from the rows of one question to those of the next (`stepper.ts`, `snapshots.ts`), whatever the ledger.
 */

/** Counts and sums over some rows. Both are whole numbers, so that adding and taking away again leaves nothing behind. */
export interface Tally {
  readonly counts: Int32Array<ArrayBuffer>;
  readonly sums: Float64Array;
}

/** +1 adds, −1 takes away. */
export type Sign = 1 | -1;

/** What is counted, and how: everything that differs between one kind of tally and another. */
export interface Ledger {
  readonly rowCount: number;
  readonly open: () => Tally;
  /** Adds the rows from `from` up to `to`, or takes them away. */
  readonly post: (
    tally: Tally,
    rows: { readonly from: number; readonly to: number },
    sign: Sign,
  ) => void;
  /** Takes away what some rows added while their states were `before`, and adds what they do now. `rows` ascend; `before` is by row. A row costs several times what it does in `post`. */
  readonly amend: (tally: Tally, rows: Uint32Array, before: Uint8Array) => void;
}

/** Adds what `more` holds beyond `less`, all of the same ledger. About 1 ns a counter. */
export function addDifference({ counts, sums }: Tally, more: Tally, less: Tally): void {
  for (let i = 0; i < counts.length; i++)
    counts[i] = (counts[i] as number) + (more.counts[i] as number) - (less.counts[i] as number);
  for (let i = 0; i < sums.length; i++)
    sums[i] = (sums[i] as number) + (more.sums[i] as number) - (less.sums[i] as number);
}

/** Makes one tally hold what another of the same ledger does. */
export function copyTally(from: Tally, to: Tally): void {
  to.counts.set(from.counts);
  to.sums.set(from.sums);
}

/** The counts from place `from` up to `to`, lent: a view of the counters, which go on counting. None is ever below 0 once all rows are posted. */
export function lendCounts({ counts }: Tally, from: number, to: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(counts.buffer, from * counts.BYTES_PER_ELEMENT, to - from);
}

/** Empties a tally. */
export function clearTally({ counts, sums }: Tally): void {
  counts.fill(0);
  sums.fill(0);
}
