/** Tables that were cut when files were looked at, kept for opening these files. */
import type { TableChoice } from '../formats/table-rows.ts';
import type { FileTable } from './cell-table.ts';

interface Held {
  readonly choice: TableChoice;
  /** Until the table is taken; then whoever took it keeps it alive. */
  table: FileTable | WeakRef<FileTable>;
}

/** Hands out tickets, which nobody else's tables have: they may have come out of a browser's storage. */
class HeldTables {
  private readonly name = `${Math.random().toString(36).slice(2)}-`;
  private readonly tables = new Map<string, Held>();
  private ticketCount = 0;

  /** Holds a table, one beside that of a ticket: whatever else was held so is let go. */
  hold(choice: TableChoice, table: FileTable, beside?: string): string {
    const ticket =
      beside === undefined ? this.name + String(this.ticketCount++) : `${beside}-beside`;
    this.tables.set(ticket, { choice, table });
    return ticket;
  }

  /** The table of a ticket; `null` if it is no longer here, or was cut otherwise than is asked now. */
  peek(ticket: string | undefined, choice: TableChoice): FileTable | null {
    const held = this.tables.get(ticket ?? '');
    if (held === undefined || !isSame(held.choice, choice)) return null;
    return (held.table instanceof WeakRef ? held.table.deref() : held.table) ?? null;
  }

  /** The same; whoever takes it keeps it alive from now on. */
  take(ticket: string | undefined, choice: TableChoice): FileTable | null {
    const table = this.peek(ticket, choice);
    const held = this.tables.get(ticket ?? '');
    if (table !== null && held !== undefined) held.table = new WeakRef(table);
    return table;
  }

  /** Lets go of the tables that nobody took. */
  letGo(): void {
    for (const [ticket, { table }] of this.tables)
      if (!(table instanceof WeakRef)) this.tables.delete(ticket);
  }

  clear(): void {
    this.tables.clear();
  }
}

function isSame(a: TableChoice, b: TableChoice): boolean {
  const keys = [
    'format',
    'part',
    'encoding',
    'delimiter',
    'preambleRows',
    'hasHeader',
    'tagRows',
  ] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** Those of this thread. */
export const heldTables = new HeldTables();
