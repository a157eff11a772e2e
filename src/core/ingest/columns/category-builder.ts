/** Terms of one category, row by row → a dictionary-coded column. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { PresetCategory } from '../presets/preset.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** A cell's text is read once, however many rows have it. */
interface KnownCell {
  readonly terms: readonly number[];
  /** The terms that are not in the vocabulary, joined again; empty for none. */
  readonly unknown: string;
  rows: number;
}

/** Collects cells; term 0 is the empty string, "not known". */
export class CategoryBuilder {
  private readonly category: PresetCategory;
  private readonly vocabulary: ReadonlyMap<string, string> | null;
  private readonly numberByCell = new Map<string, number>();
  private readonly cells: KnownCell[] = [];
  private readonly numberByTerm = new Map<string, number>([['', 0]]);
  private readonly rowCells = new GrowingNumbers(Uint32Array);

  constructor(category: PresetCategory) {
    this.category = category;
    this.vocabulary = category.vocabulary
      ? new Map(category.vocabulary.map((term) => [term.toLowerCase(), term]))
      : null;
  }

  /** Adds the next row's cell: terms joined by `; `, trimmed, without repeats. Gives back what of it is not in the vocabulary, or an empty string. */
  add(text: string): string {
    const number = this.numberOfCell(text);
    this.push(number);
    return this.unknownOf(number);
  }

  /** The number of a cell's text, under which a row is added. */
  numberOfCell(text: string): number {
    const known = this.numberByCell.get(text);
    if (known !== undefined) return known;
    this.numberByCell.set(text, this.cells.length);
    return this.cells.push(this.readCell(text)) - 1;
  }

  /** What of a cell is not in the vocabulary, or an empty string. */
  unknownOf(number: number): string {
    return this.cells[number]?.unknown ?? '';
  }

  /** Adds the next row by the number of its cell. */
  push(number: number): void {
    (this.cells[number] as KnownCell).rows++;
    this.rowCells.push(number);
  }

  /** Adds rows that all have the cell of a number. */
  pushMany(number: number, rowCount: number): void {
    (this.cells[number] as KnownCell).rows += rowCount;
    this.rowCells.pushMany(number, rowCount);
  }

  /** Adds rows of which nothing is known: those of files that had no such column. */
  addUnknown(rowCount: number): void {
    this.pushMany(this.numberOfCell(''), rowCount);
  }

  /** The column in another order of rows. Terms by falling number of incidents, ties by first appearance; code 0 stays "not known". `single` are offsets for one code a row, shared by the columns that need no others. */
  build(order: Uint32Array, single: Uint32Array): CategoryColumn {
    const terms = [...this.numberByTerm.keys()];
    const ranking = this.rankTerms();
    const codeByTerm = new Uint32Array(terms.length);
    ranking.forEach((term, code) => {
      codeByTerm[term] = code;
    });
    const codesByCell = this.cells.map((cell) => cell.terms.map((term) => codeByTerm[term] ?? 0));
    const values = ranking.map((term) => terms[term] ?? '');
    return { id: this.category.id, values, ...this.layOut(order, codesByCell, single) };
  }

  private readCell(text: string): KnownCell {
    const terms = new Set<number>();
    const unknown: string[] = [];
    for (const part of text.split('; ')) {
      const stated = part.trim();
      const term = this.vocabulary ? this.vocabulary.get(stated.toLowerCase()) : stated;
      if (term === undefined && stated !== '') unknown.push(stated);
      else if (term) terms.add(this.numberOf(term));
    }
    return { terms: terms.size > 0 ? [...terms] : [0], unknown: unknown.join('; '), rows: 0 };
  }

  private numberOf(term: string): number {
    const known = this.numberByTerm.get(term);
    if (known !== undefined) return known;
    const number = this.numberByTerm.size;
    this.numberByTerm.set(term, number);
    return number;
  }

  private rankTerms(): number[] {
    const incidents = new Float64Array(this.numberByTerm.size);
    for (const { terms, rows } of this.cells) {
      for (const term of terms) incidents[term] = (incidents[term] ?? 0) + rows;
    }
    const terms = Array.from(incidents.keys()).slice(1);
    return [0, ...terms.sort((a, b) => (incidents[b] ?? 0) - (incidents[a] ?? 0) || a - b)];
  }

  private layOut(
    order: Uint32Array,
    codesByCell: readonly (readonly number[])[],
    single: Uint32Array,
  ): Pick<CategoryColumn, 'offsets' | 'codes'> {
    const rowCells = this.rowCells.pick(order);
    const codeCount = this.cells.reduce((sum, { terms, rows }) => sum + terms.length * rows, 0);
    const isSingle = codeCount === order.length;
    const offsets = isSingle ? single : new Uint32Array(order.length + 1);
    const codes = new Uint32Array(codeCount);
    let at = 0;
    for (let row = 0; row < order.length; row++) {
      if (!isSingle) offsets[row] = at;
      for (const code of codesByCell[rowCells[row] as number] ?? []) codes[at++] = code;
    }
    if (!isSingle) offsets[order.length] = at;
    return { offsets, codes };
  }
}
