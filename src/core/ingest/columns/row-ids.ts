/** Ids that name one row each, whatever the file says. */
import { NO_COLUMN } from '../match-headers.ts';
import type { RowReader } from './row-reader.ts';

/** Ids that are taken. */
export interface TakenIds {
  has(id: string): boolean;
  add(id: string): unknown;
}

/** Hands out ids; linear in the number of rows even if all of them claim the same one. */
export class RowIds {
  private taken: TakenIds = new Set<string>();
  /** Whether no id was handed out yet. */
  isFresh = true;
  /** By id that was claimed more than once, the suffix to try next. */
  private readonly nextSuffix = new Map<string, number>();

  /** The id that a row states, made its own and told if it had to be: `row-12` if it states none, `a~2` if another row has it. A file without a column of ids has been told so once already. */
  read(row: RowReader, column: number, stated: string = row.cell(column)): string {
    const id = this.claim(stated === '' ? `row-${row.number}` : stated);
    if (stated === '' && column !== NO_COLUMN) row.tell('id-missing', column);
    if (stated !== '' && id !== stated) row.tell('id-repeated', column);
    return id;
  }

  /** Takes another kind of set, which holds all ids that were handed out so far. */
  use(taken: TakenIds): void {
    this.taken = taken;
    this.isFresh = false;
  }

  /** Whether an earlier row has the id that a row states. */
  isRepeated(stated: string): boolean {
    return stated !== '' && this.taken.has(stated);
  }

  /** The id itself, or with `~2`, `~3`… if another row has it. */
  claim(id: string): string {
    const free = this.taken.has(id) ? this.findFree(id) : id;
    this.taken.add(free);
    this.isFresh = false;
    return free;
  }

  private findFree(id: string): string {
    let suffix = this.nextSuffix.get(id) ?? 2;
    while (this.taken.has(`${id}~${suffix}`)) suffix++;
    this.nextSuffix.set(id, suffix + 1);
    return `${id}~${suffix}`;
  }
}
