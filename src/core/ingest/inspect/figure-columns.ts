/** Which column of a home-made sheet says how many were killed, or wounded, where several may. */
import type { ImportQuestion } from '../../model/import-plan.ts';
import type { FieldId } from '../../model/mapping.ts';
import { type CellTable, cellText } from '../cells/cell-table.ts';
import { isNotKnown, type ParsedCount, parseCount } from '../grammar/number-grammar.ts';
import { remember } from '../mapped/column-set.ts';
import type { ColumnVotes } from './column-votes.ts';
import { type FigureName, figureNameOf } from './figure-names.ts';
import { allWordsOf, isQualified, wordsOf } from './name-words.ts';
import type { Proposal } from './propose-columns.ts';
import { guessDecimal } from './settle-column.ts';
import { give, release } from './sheet-fields.ts';

type Figures = Extract<ImportQuestion, { kind: 'several-figures' }>;

const MOST_EXAMPLES = 3;
const LEAST_FIGURES = 0.5;
/** Rows by which a column is known to be the sum of others. */
const LEAST_SUMS = 2;

interface Sheet extends Proposal {
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly table: CellTable;
}

/** Takes the one column, for the whole unless its name says whom alone it counts, or the one that is the whole of the others by its name or by its sums; asks about others. Never adds up by itself. */
export function proposeFigures(sheet: Sheet): readonly ImportQuestion[] {
  freeOthers(sheet);
  return (['killed', 'wounded'] as const).flatMap((field) => proposeFigure(sheet, field));
}

/** "Injuries (fatal)" were taken for wounded without what stands in brackets. */
function freeOthers(sheet: Sheet): void {
  const { columns, header } = sheet;
  for (const [field, other] of [
    ['wounded', 'killed'],
    ['killed', 'wounded'],
  ] as const)
    for (const [at, name] of header.entries()) {
      if (columns[at]?.field === field && figureNameOf(name, other) !== null) release(sheet, at);
    }
}

const FIELDS = {
  killed: {
    inAll: 'killedInAll',
    attackers: 'perpetratorsKilled',
    low: 'killedLow',
    lowPart: 'killedLow',
    high: 'killedHigh',
  },
  wounded: {
    inAll: 'woundedInAll',
    attackers: 'perpetratorsWounded',
    low: 'woundedLow',
    lowPart: 'woundedLow',
    high: 'woundedHigh',
  },
} as const satisfies Record<string, Partial<Record<FigureName, FieldId>>>;

function proposeFigure(sheet: Sheet, field: 'killed' | 'wounded'): readonly Figures[] {
  const { columns, header } = sheet;
  const names = new Map(listFigures(sheet, field));
  const named = columns.findIndex((column) => column.field === field);
  const of = (...wanted: readonly FigureName[]) =>
    [...names].flatMap(([at, name]) => (wanted.includes(name) ? [at] : []));
  // Of two bounds the one may be of civilians and the other of soldiers.
  const hasSeveral = (name: FigureName) => isBound(name) && of(name).length > 1;
  const hasSeveralBounds = hasSeveral('low') || hasSeveral('high');
  for (const [at, name] of names) {
    if (isCandidate(name)) continue;
    const to = FIELDS[field][name];
    const isTaken = columns.some((column) => column.field === to);
    const isOther =
      name === 'lowPart' ? of('low', 'lowPart').length > 1 : isBound(name) && hasSeveralBounds;
    give(sheet, at, isTaken || isOther ? 'other' : to, 'name');
  }
  const hasBound = columns.some(
    ({ field: own }) => own === `${field}Low` || own === `${field}High`,
  );
  const candidates = of(...CANDIDATES).filter(
    (at) => names.get(at) !== 'unsure' || !hasBound || of(...SURE).length > 0,
  );
  const [only, second] = candidates;
  if (only === undefined) return [];
  if (second === undefined && names.get(only) === 'part') {
    // Bounds of all say more.
    if (!hasBound) give(sheet, only, `${field}Part`, 'name');
    return [];
  }
  const rows = new FigureRows(sheet, candidates, field);
  const whole = second === undefined && names.get(only) !== 'unsure' ? only : findWhole();
  for (const at of candidates) if (at !== whole && at === named) release(sheet, at);
  if (whole !== undefined && second !== undefined && names.get(whole) === 'part') {
    // All of some: the least of all.
    if (!hasBound) give(sheet, whole, `${field}Part`, 'name');
    return [];
  }
  if (whole !== undefined) {
    if (whole !== named)
      give(
        sheet,
        whole,
        field,
        second === undefined || names.get(whole) !== 'some' ? 'name' : 'content',
      );
    return [];
  }
  const proposed = isPlain(named) ? named : null;
  if (proposed !== null) give(sheet, proposed, field, 'name');
  const examples = rows.examples();
  return [{ kind: 'several-figures', field, columns: candidates, proposed, examples }];

  function findWhole(): number | undefined {
    const [victims, other] = of('victims');
    if (victims !== undefined && other === undefined) return victims;
    const [stated] =
      [isPlain(named) ? [named] : [], of('total'), of('some')].filter(
        ({ length }) => length === 1,
      )[0] ?? [];
    if (stated !== undefined) return rows.isWhole(stated) ? stated : undefined;
    return (
      candidates.find((at) => names.get(at) !== 'part' && rows.isSum(at)) ??
      candidates.find((at) => isWithinOthers(at) && rows.isGreatest(at))
    );
  }

  /** Whether the name of a column is in those of all the others: "Aid workers killed" and "Female aid workers killed". */
  function isWithinOthers(at: number): boolean {
    const own = wordsOf(header[at] ?? '');
    return (
      candidates.length > 2 &&
      candidates.every((each) => {
        const other = new Set(wordsOf(header[each] ?? ''));
        return each === at || (other.size > own.length && own.every((word) => other.has(word)));
      })
    );
  }

  /** Whether a column has the plain name, in no brackets whose, and alone. */
  function isPlain(at: number): boolean {
    const own = allWordsOf(header[at] ?? '').join(' ');
    const isAlone = candidates.every(
      (each) => each === at || allWordsOf(header[each] ?? '').join(' ') !== own,
    );
    return candidates.includes(at) && isAlone && !isQualified(header[at] ?? '');
  }
}

/** Names of columns of which one may be the whole, or all be added up to it. */
const SURE = ['some', 'part', 'total', 'victims'] as const;
const CANDIDATES = [...SURE, 'unsure'] as const;

function isCandidate(name: FigureName): name is (typeof CANDIDATES)[number] {
  return CANDIDATES.some((each) => each === name);
}

function isBound(name: FigureName): boolean {
  return name === 'low' || name === 'high';
}

/** Columns of numbers whose names have a word for it, unless they are something else already. */
function listFigures(
  { columns, header, votes }: Sheet,
  field: 'killed' | 'wounded',
): readonly (readonly [column: number, name: FigureName])[] {
  return header.flatMap((text, at) => {
    const name = figureNameOf(text, field);
    const isFree = columns[at]?.field === field || columns[at]?.field === 'other';
    const isFigure = (votes[at]?.share('whole-number', 'decimal-number') ?? 0) >= LEAST_FIGURES;
    return name !== null && isFree && (isFigure || columns[at]?.field === field)
      ? [[at, name] as const]
      : [];
  });
}

/** What several columns say of the same rows. */
class FigureRows {
  private readonly table: CellTable;
  private readonly columns: readonly number[];
  /** Of each of the columns, by the sign that its own numbers have. */
  private readonly readers: readonly ((text: string) => ParsedCount | null)[];

  constructor({ table, votes }: Sheet, columns: readonly number[], field: 'killed' | 'wounded') {
    this.table = table;
    this.columns = columns;
    this.readers = columns.map((column) => {
      const own = votes[column];
      const decimal = own?.provenDecimal() ?? (own && guessDecimal(field, own)) ?? 'point';
      return remember((text) => (isNotKnown(text) ? null : parseCount(text, decimal, field)));
    });
  }

  /** Whether no row contradicts that a column is the whole: the others together are never more. */
  isWhole(whole: number): boolean {
    for (let row = 0; row < this.table.rowCount; row++) {
      const { own, others } = this.look(row, whole);
      if (own !== null && others.sum > own) return false;
    }
    return true;
  }

  /** Whether no other column ever says more than one. */
  isGreatest(whole: number): boolean {
    for (let row = 0; row < this.table.rowCount; row++) {
      const { own, others } = this.look(row, whole);
      if (others.greatest > (own ?? 0)) return false;
    }
    return true;
  }

  /** Whether a column is the sum of the others in every row that has them all, which are enough to tell; of one other, its copy. */
  isSum(whole: number): boolean {
    const isCopy = this.columns.length === 2;
    let rowCount = 0;
    let isTold = isCopy;
    for (let row = 0; row < this.table.rowCount; row++) {
      const { own, others } = this.look(row, whole);
      if (isCopy && (own === null) !== others.isLess) return false;
      if (own === null || others.isLess) continue;
      if (others.sum !== own) return false;
      if (own > 0) rowCount++;
      isTold ||= others.count > 1;
    }
    return isTold && rowCount >= LEAST_SUMS;
  }

  /** The first rows in which more than one column says something, or the only one does, added up as they would be. */
  examples(): Figures['examples'] {
    const examples: Figures['examples'][number][] = [];
    for (let row = 0; row < this.table.rowCount && examples.length < MOST_EXAMPLES; row++) {
      const cells = this.columns.map((column) => cellText(this.table, column, row).trim());
      if (cells.filter((cell) => cell !== '').length < Math.min(2, cells.length)) continue;
      const counts = cells.map((cell, i) => this.readers[i]?.(cell) ?? null);
      const sum = counts.reduce((all, count) => all + (count?.low ?? count?.best ?? 0), 0);
      const isLeast = counts.some((count) => count === null || count.best === null);
      examples.push({ row: row + 1, cells, sum, isLeast });
    }
    return examples;
  }

  /** `count`: of the others that are more than none. `isLess`: one of them says nothing. */
  private look(row: number, whole: number) {
    const others = { sum: 0, greatest: 0, count: 0, isLess: false };
    let own: number | null = null;
    for (const [i, column] of this.columns.entries()) {
      const value = this.readers[i]?.(cellText(this.table, column, row))?.best ?? null;
      if (column === whole) own = value;
      else if (value === null) others.isLess = true;
      else {
        others.sum += value;
        others.greatest = Math.max(others.greatest, value);
        if (value > 0) others.count++;
      }
    }
    return { own, others };
  }
}
