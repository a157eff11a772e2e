/** What is known of a table once it was read through. */
import type { Finding } from '../../model/finding.ts';
import type {
  ColumnPlan,
  Forecast,
  ImportQuestion,
  LayoutMatch,
  PresetFacts,
  StatedTerms,
} from '../../model/import-plan.ts';
import type { Mapping } from '../../model/mapping.ts';
import type { FileTable } from '../cells/cell-table.ts';

/** A table as it was found, before its samples are read. */
export interface InspectedTable {
  readonly rowCount: number;
  readonly header: readonly string[];
  readonly preset: PresetFacts;
  /** Absent where the file says nothing of its terms. */
  readonly stated?: StatedTerms;
  readonly layouts: readonly LayoutMatch[];
  readonly columns: readonly ColumnPlan[];
  readonly warnings: readonly Finding[];
  readonly questions: readonly ImportQuestion[];
  readonly mapping: Mapping;
  /** The first rows, for `readSamples`. */
  readonly rows: readonly (readonly string[])[];
  /** Where the file itself says what will become of its rows. */
  readonly forecast?: Forecast;
  /** The whole table, where it was cut into cells. */
  readonly cells?: FileTable;
}
