/** What is told of rows column by column, put in the order of the rows. */
import type { Remark } from '../../model/finding.ts';
import { GrowingNumbers } from '../columns/growing-numbers.ts';
import type { Listener } from '../columns/row-reader.ts';
import { type FindingList, MOST_KEPT } from '../finding-list.ts';

/**
 * Gathers remarks pass by pass, each over the rows in their order, and gives them to a list as if rows had been read one by one.
 * Of each pass as many are held as the list keeps in all: no more of them can be among its first ones.
 */
export class Told implements Listener {
  private readonly findings: FindingList;
  private readonly rows = new GrowingNumbers(Uint32Array);
  private readonly remarks: Remark[] = [];
  private readonly kinds = new Map<string, { readonly remark: Remark; count: number }>();
  private passCount = 0;

  constructor(findings: FindingList) {
    this.findings = findings;
  }

  beginPass(): void {
    this.passCount = 0;
  }

  add(remark: Remark): void {
    this.addAt(remark.row, remark);
  }

  /** Says again of a row, counted from 0, what was said of another. */
  repeat(row: number, remarks: readonly Remark[]): void {
    for (const remark of remarks) this.addAt(row + 1, remark);
  }

  /** Gives everything to the list. Kinds come in the order of the rows of which they were told first. */
  settle(): void {
    const rows = this.rows.view();
    const order = Array.from(this.remarks.keys()).sort(
      (a, b) => (rows[a] as number) - (rows[b] as number) || a - b,
    );
    for (const at of order) this.tallyKind(this.remarks[at] as Remark);
    for (const { remark } of this.kinds.values()) this.tallyKind(remark);
    for (const at of order.slice(0, MOST_KEPT)) {
      const remark = this.remarks[at] as Remark;
      this.findings.keep({ ...remark, row: rows[at] as number });
    }
  }

  private tallyKind(remark: Remark): void {
    const key = keyOf(remark);
    const kind = this.kinds.get(key);
    if (kind === undefined) return;
    this.findings.tally(remark, kind.count);
    this.kinds.delete(key);
  }

  private addAt(row: number, remark: Remark): void {
    const key = keyOf(remark);
    const kind = this.kinds.get(key);
    if (kind === undefined) this.kinds.set(key, { remark, count: 1 });
    else kind.count++;
    if (this.passCount++ >= MOST_KEPT) return;
    this.rows.push(row);
    this.remarks.push(remark);
  }
}

function keyOf({ code, effect }: Remark): string {
  return `${code} ${effect}`;
}
