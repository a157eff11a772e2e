/** What was wrong with an input, as codes and places; the words are the catalogue's. */

/** What became of the row: nothing is made of a `rejected` one; `unplaced` and `undated` rows are kept and counted; `repaired`: a value was read as something else than it says; `undone`: it was not, as the user wished, and counts as not known; a `notice` changes no count. */
export const FINDING_EFFECTS = [
  'rejected',
  'unplaced',
  'undated',
  'repaired',
  'undone',
  'notice',
] as const;
export type FindingEffect = (typeof FINDING_EFFECTS)[number];

export const FINDING_CODES = [
  'encoding-assumed',
  'quote-misplaced',
  'row-empty',
  'row-header',
  'row-total',
  'row-note',
  'row-heading',
  'row-unreadable',
  'row-too-long',
  'row-too-short',
  'id-missing',
  'id-repeated',
  'id-rounded',
  'date-missing',
  'date-from-id',
  'date-unreadable',
  'time-unreadable',
  'coordinate-missing',
  'coordinate-unreadable',
  'coordinate-zero',
  'coordinate-out-of-range',
  'number-unreadable',
  'number-negative',
  'range-out-of-order',
  'term-unknown',
  'precision-assumed',
  'link-refused',
  'sources-cut',
  'campaign-missing',
  'campaign-figures-differ',
  'reference-missing',
  'reference-unknown',
  'reference-ambiguous',
  'grade-unreadable',
  'column-unknown',
  'preamble-skipped',
  'tag-row-skipped',
  'header-missing',
  'row-duplicate',
  'row-folded',
  'people-counted',
  'date-range-reversed',
  'date-century-assumed',
  'date-year-assumed',
  'date-widened',
  'date-worded',
  'date-lunar',
  'date-reported',
  'calendar-assumed',
  'date-far',
  'coordinates-swapped',
  'number-approximate',
  'number-rounded',
  'number-grouped',
  'code-unknown',
  'perpetrators-unknown',
  'figures-added',
  'figure-of-some',
  'geometry-not-a-point',
  'geometry-projected',
  'cell-merged',
  'rows-shared',
  'coordinate-parts',
  'header-again',
  'list-skipped',
  'rows-are-sums',
  'date-parts-differ',
  'coordinate-grid',
  'coordinate-in-words',
  'coordinate-from-grid',
  'coordinate-several',
  'hemisphere-named',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One remark on one cell. `row` counts data rows from 1, the header row left out; 0 means the file as a whole. `value` is cut to 120 characters. */
export interface Remark {
  readonly code: FindingCode;
  readonly effect: FindingEffect;
  readonly row: number;
  readonly field: string;
  readonly value: string;
}

/** A remark with the name of the file that it is about. */
export interface Finding extends Remark {
  readonly file: string;
}

export const PROBLEM_CODES = [
  'file-missing',
  'file-changed',
  'file-empty',
  'file-truncated',
  'file-not-text',
  'file-not-a-table',
  'manifest-unreadable',
  'columns-missing',
  'no-incidents',
  'no-points',
  'file-too-large',
  'too-many-rows',
  'archive-refused',
  'nesting-too-deep',
  'format-unreadable',
  'compression-unknown',
  'atlas-damaged',
  'atlas-newer',
  'atlas-not-alone',
  'cancelled',
  'out-of-memory',
  'engine-lost',
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Why a dataset could not be opened at all: what, where, and what is left. Fields that do not apply are `null`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  readonly sizeBytes: number | null;
  readonly row: number | null;
  readonly field: string | null;
  readonly byteOffset: number | null;
  /** Machine detail, e.g. an HTTP status or the names of missing columns; shown as it is, never as HTML. */
  readonly detail: string | null;
  /** Rows that were whole before the problem; they can be opened alone if more than 0. */
  readonly completeRows: number;
  /** Rows that memory would hold, as far as that can be told. */
  readonly fittingRows: number | null;
}

/** A problem of which only code and file are known; spread over it what else is. */
export function createProblem(
  code: ProblemCode,
  file: string,
  known: Partial<Problem> = {},
): Problem {
  return {
    code,
    file,
    sizeBytes: null,
    row: null,
    field: null,
    byteOffset: null,
    detail: null,
    completeRows: 0,
    fittingRows: null,
    ...known,
  };
}
