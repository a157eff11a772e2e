/** One table read through once: votes of every cell, and out of them a mapping, questions and warnings. */
import { createProblem, type Finding, type Problem } from '../../model/finding.ts';
import type {
  ColumnPlan,
  ImportFile,
  ImportQuestion,
  MappingReason,
} from '../../model/import-plan.ts';
import {
  type ColumnMapping,
  type DateOrder,
  type Mapping,
  type OtherCalendar,
  PLAIN_COLUMN,
  type PresetId,
} from '../../model/mapping.ts';
import { type CellTable, cellsOf, type FileTable } from '../cells/cell-table.ts';
import type { StartCutter } from '../cells/cutter-thread.ts';
import { openCellTable } from '../cells/open-cell-table.ts';
import { MAX_ROWS } from '../formats/limits.ts';
import type { RowBatch } from '../formats/row-batch.ts';
import type { TableChoice } from '../formats/table-rows.ts';
import { readDateOfId } from '../grammar/date-grammar.ts';
import { NO_COLUMN, nameColumns, normaliseHeader } from '../match-headers.ts';
import type { ImportPreset } from '../presets/import-preset.ts';
import { findCalendars } from './calendar-question.ts';
import { ColumnVotes } from './column-votes.ts';
import { isOstSheet, isRounded } from './column-words.ts';
import { describeColumn } from './describe-columns.ts';
import { proposeFigures } from './figure-columns.ts';
import type { Surroundings } from './find-shape.ts';
import { gatherCounter, gatherRepeated, gatherVotes, shareOfYear } from './gather-table.ts';
import type { InspectedTable } from './inspected-table.ts';
import { matchLayouts, matchPreset, presetOf, signHeader } from './match-preset.ts';
import { isDateField } from './order-question.ts';
import { findPlacedWords } from './placed-text.ts';
import { PlainVoter } from './plain-voter.ts';
import {
  ignoreCounter,
  isUnnamed,
  proposeByContent,
  takeCategories,
} from './propose-by-content.ts';
import { composeTitleColumns, type Proposal, proposeByName } from './propose-columns.ts';
import { guessDecimal, settleColumn } from './settle-column.ts';
import { findShortDates, findShortYears } from './short-dates.ts';
import { gatherSwap, isLikelySwapped } from './swap-question.ts';
import { askOfTable } from './table-questions.ts';
import { warnOfTable } from './table-warnings.ts';
import { findTitleColumn } from './title-column.ts';
import { findYearMonths } from './year-months.ts';
import { findStatedYear, findYearless } from './year-question.ts';

const MOST_SAMPLES = 5;

export interface InspectOptions {
  readonly remembered: readonly Mapping[];
  /** The layout that the user chose; absent: the one that fits best. */
  readonly preset?: PresetId | undefined;
  /** The table of this very file and choice, where it was cut before. */
  readonly cells?: FileTable | undefined;
  /** A way to have a long table cut in another thread. */
  readonly startCutter?: StartCutter | undefined;
  /** Its rows, where they are at hand. */
  readonly batches?: AsyncIterable<RowBatch> | undefined;
  /** The lines above the table, and one below its names, where they are at hand. */
  readonly around?: Surroundings | undefined;
  /** Called after each batch; `true` ends the reading. */
  readonly onRows: (readBytes: number, rows: number) => boolean;
}

/** Reads a table to its end, or says why not. A file cut short is inspected as far as it goes. */
export async function inspectTable(
  file: ImportFile,
  choice: TableChoice,
  options: InspectOptions,
): Promise<InspectedTable | Problem> {
  if (choice.format === 'atlas') {
    const { inspectAtlas } = await import('../binary/open-atlas.ts');
    return inspectAtlas(file, choice);
  }
  return inspectCells(file, choice, options);
}

/** Rows after which the length of a row is known well enough to tell that a file has far too many. */
const ENOUGH_ROWS = 200_000;
const SURELY_TOO_MANY = 1.5;

/** Rows read, or, long before the last of them, as many as there will surely be: nobody should wait for a refusal. */
function expectRows(rowCount: number, readBytes: number, sizeBytes: number): number {
  if (rowCount < ENOUGH_ROWS || readBytes === 0) return rowCount;
  return Math.max(rowCount, (rowCount * sizeBytes) / readBytes / SURELY_TOO_MANY);
}

/** A table is cut into cells once, and kept for whoever opens it next. */
async function inspectCells(
  file: ImportFile,
  choice: TableChoice,
  { remembered, preset, startCutter, onRows, batches, around, cells: known }: InspectOptions,
): Promise<InspectedTable | Problem> {
  let isTooLong = false;
  const cells =
    known ??
    (await openCellTable(file, choice, {
      createWatch: (reader, rowCount) => new PlainVoter(reader, rowCount),
      startCutter,
      batches,
      onRows: (readBytes, rows) => {
        isTooLong ||= expectRows(rows, readBytes, file.blob.size) > MAX_ROWS;
        return onRows(readBytes, rows) || isTooLong;
      },
    }));
  if (isTooLong) return createProblem('too-many-rows', file.name, { fittingRows: MAX_ROWS });
  const { problem, header, rowCount } = cells;
  if (problem !== null && (problem.code !== 'file-truncated' || rowCount === 0)) return problem;
  if (header.length === 0) return createProblem('file-empty', file.name);
  const gathering = new Gathering(file.name, choice, { cells, preset, around });
  return { ...gathering.finish(remembered), cells };
}

class Gathering {
  private readonly file: string;
  private readonly choice: TableChoice;
  private readonly statedYear: number | null;
  private readonly second: readonly string[] | null;
  private readonly table: CellTable;
  private readonly header: readonly string[];
  private readonly preset: ImportPreset;
  private readonly proposal: Proposal;
  private readonly votes: readonly ColumnVotes[];
  private readonly rows: readonly (readonly string[])[];
  /** Asked whatever the columns are taken as. */
  private figureQuestions: readonly ImportQuestion[] = [];

  constructor(
    file: string,
    choice: TableChoice,
    given: Pick<InspectOptions, 'preset' | 'around'> & { readonly cells: CellTable },
  ) {
    const { cells, preset, around } = given;
    const { header, rowCount } = cells;
    this.file = file;
    this.choice = choice;
    this.statedYear = findStatedYear([choice.part ?? '', around?.preamble ?? '', file]);
    this.second = around?.second ?? null;
    this.table = cells;
    this.header = header;
    this.preset = preset === undefined ? matchPreset(header) : presetOf(preset);
    this.proposal = proposeByName(header, this.preset);
    this.rows = Array.from({ length: Math.min(MOST_SAMPLES, rowCount) }, (_, row) =>
      cellsOf(cells, row),
    );
    this.votes = header.map((_, column) => {
      const votes = new ColumnVotes();
      gatherVotes(cells, column, votes);
      return votes;
    });
    const [first] = this.votes;
    if (first !== undefined && isUnnamed(header)) gatherCounter(cells, first);
  }

  private get isGeneric(): boolean {
    return this.preset.facts.id === 'generic';
  }

  finish(remembered: readonly Mapping[]): InspectedTable {
    const headerSignature = signHeader(this.header);
    const kept = remembered.find(
      (mapping) =>
        mapping.headerSignature === headerSignature &&
        mapping.columns.length === this.header.length,
    );
    const roundedIds = kept === undefined ? this.dropRoundedIds() : null;
    const { columns, reasons, calendars } = this.settle(kept);
    const { file, header, choice, votes, table, isGeneric, proposal } = this;
    const titleColumns = isGeneric ? this.composeTitle(columns) : proposal.titleColumns;
    const words =
      kept?.wordsWithPosition ??
      (isGeneric ? findPlacedWords({ columns, header, votes }) : NO_COLUMN);
    const swap = gatherSwap(this.table, columns, words);
    const mapping: Mapping = {
      version: 1,
      preset: kept?.preset ?? this.preset.facts.id,
      ...this.choice,
      columns,
      titleColumns: kept?.titleColumns ?? titleColumns,
      isSwapped: kept?.isSwapped ?? isLikelySwapped({ columns, header, choice }, swap),
      ...(kept?.isEachSwapped === true && { isEachSwapped: true }),
      ...(findYearless(columns) >= 0 &&
        this.statedYear !== null && { assumedYear: this.statedYear }),
      ...(this.isDatedById(columns) && { isDatedById: true }),
      ...(words !== NO_COLUMN && { wordsWithPosition: words }),
      ...(isGeneric && isOstSheet(this.header) && { isOEast: true }),
      duplicates: kept?.duplicates ?? 'keep',
      ...(kept?.incidentKey !== undefined && { incidentKey: kept.incidentKey }),
      headerSignature,
    };
    return {
      rowCount: this.table.rowCount,
      header: nameColumns(this.header),
      preset: presetOf(mapping.preset).facts,
      layouts: matchLayouts(this.header),
      columns: this.describeColumns(columns, reasons),
      warnings: [
        ...(roundedIds === null ? [] : [roundedIds]),
        ...warnOfTable({ file, choice, isGeneric, columns, header, votes, table }),
      ],
      questions: askOfTable({
        ...{ mapping, header, votes, table, isGeneric, calendars, swap },
        ...{ rows: this.rows, statedYear: this.statedYear, second: this.second },
        figures: this.figureQuestions,
        knownOrder: (column) => proposal.columns[column]?.dateOrder ?? this.orderOfFile(),
      }),
      mapping,
      rows: this.rows,
    };
  }

  /** Ids that a spreadsheet has rounded, such as 1.97209E+11, are those of many rows each: the column is kept, and tells no row from another. */
  private dropRoundedIds(): Finding | null {
    const { columns, reasons } = this.proposal;
    const column = columns.findIndex(({ field }) => field === 'id');
    const votes = this.votes[column];
    if (votes === undefined || !isRounded(votes)) return null;
    columns[column] = PLAIN_COLUMN;
    reasons[column] = 'content';
    const [value = ''] = votes.distinct;
    const field = nameColumns(this.header)[column] ?? '';
    return { code: 'id-rounded', effect: 'notice', row: 0, field, value, file: this.file };
  }

  /** Whether the column of ids has GTD's name, and its ids GTD's dates. */
  private isDatedById(columns: readonly ColumnMapping[]): boolean {
    const at = columns.findIndex(({ field }) => field === 'id');
    const ids = [...(this.votes[at]?.distinct ?? [])];
    const dated = ids.filter((id) => readDateOfId(id) !== null);
    const isNamed = /^(?:eventid|gtd_?(?:event_?)?id)$/.test(
      normaliseHeader(this.header[at] ?? ''),
    );
    return isNamed && dated.length > 0 && dated.length >= ids.length * 0.5;
  }

  /** A sheet in which no column names an event is titled by its longest words, unless these are names of persons. */
  private composeTitle(columns: readonly ColumnMapping[]): readonly number[] {
    const composed = composeTitleColumns(columns);
    if (composed.length > 0 || columns.some(({ field }) => field === 'title')) return composed;
    const { header, votes, table } = this;
    const column = findTitleColumn({ columns, header, votes, rowCount: table.rowCount });
    return column === NO_COLUMN ? [] : [column];
  }

  private settle(kept: Mapping | undefined): {
    columns: readonly ColumnMapping[];
    reasons: readonly MappingReason[];
    calendars: ReadonlyMap<number, OtherCalendar>;
  } {
    const { proposal, header, votes, table, isGeneric } = this;
    if (kept !== undefined) {
      const { columns } = kept;
      const calendars = findCalendars({ columns, header, votes, table });
      return { columns, reasons: columns.map(() => 'remembered'), calendars };
    }
    const isDistinct = (column: number) =>
      votes[column]?.filled === this.table.rowCount &&
      gatherRepeated(this.table, column, 0).count === 0;
    if (isGeneric) {
      proposeByContent({
        ...{ ...proposal, header, votes, isDistinct },
        shareOfYear: (date, year) => shareOfYear(table, date, year),
      });
      this.figureQuestions = proposeFigures({ ...proposal, header, votes, table });
    } else ignoreCounter(proposal.columns, proposal.reasons, { header, votes });
    // What is a filter is each project's own.
    if (this.preset.facts.id === 'timemap')
      takeCategories(proposal.columns, proposal.reasons, { header, votes });
    const order = this.orderOfFile();
    const calendars = findCalendars({ ...proposal, header, votes, table });
    const columns = proposal.columns.map((column, i) => {
      const settled = settleColumn(column, votes[i], order);
      const own = votes[i];
      // Code books write fractions with a point, and fractions of people; people at home write thousands with one.
      const isGuessed = isGeneric && settled.decimal === null;
      const guessed =
        isGuessed && own !== undefined
          ? { ...settled, decimal: guessDecimal(column.field, own) }
          : settled;
      const short =
        own !== undefined && isDateField(column.field) ? findShortDates(table, i, own) : null;
      if (short !== null) return { ...guessed, ...short };
      const isYear = isGeneric && (isDateField(column.field) || column.field === 'year');
      const months = isYear && own !== undefined ? findYearMonths(own) : null;
      const calendar = calendars.get(i);
      if (months !== null || calendar !== undefined)
        return { ...guessed, ...months, ...(calendar !== undefined && { calendar }) };
      if (own !== undefined && isGeneric && column.field === 'year')
        return { ...guessed, ...findShortYears(own) };
      return guessed;
    });
    return { columns, reasons: proposal.reasons, calendars };
  }

  /** What one date column proves holds for the others of the same file. */
  private orderOfFile(): DateOrder | null {
    const proven = this.proposal.columns.flatMap(({ field }, column) => {
      const order = isDateField(field) ? this.votes[column]?.provenOrder() : null;
      return order == null ? [] : [order];
    });
    return proven[0] ?? null;
  }

  private describeColumns(
    columns: readonly ColumnMapping[],
    reasons: readonly MappingReason[],
  ): readonly ColumnPlan[] {
    return nameColumns(this.header).map((name, column) => {
      const own = this.votes[column] as ColumnVotes;
      const { field } = columns[column] ?? PLAIN_COLUMN;
      const votes = own.votes();
      const described = describeColumn(field, { type: own.type(), votes });
      return { column, name, votes, ...described, reason: reasons[column] ?? 'none' };
    });
  }
}
