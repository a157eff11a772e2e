/** Terms of one category, row by row → a dictionary-coded column. */
import type { CategoryColumn } from '../../model/columns.ts';
import type { PresetCategory } from '../presets/preset.ts';
import { type CodedNumbers, countNumbers, mapNumbers, writeNumbers } from './coded-numbers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { RowOrder } from './row-order.ts';

/** A cell's text is read once, however many rows have it. */
interface KnownCell {
  readonly terms: readonly number[];
  /** The terms that are not in the vocabulary, joined again; empty for none. */
  readonly unknown: string;
}

/** Collects cells; term 0 is the empty string, "not known". */
export class CategoryBuilder {
  private readonly category: PresetCategory;
  private readonly vocabulary: ReadonlyMap<string, string> | null;
  private readonly numberByCell = new Map<string, number>();
  /** By cell, its first term. */
  private readonly firstTerms: number[] = [];
  /** By number, the cells of which there is more to say: they are few, and millions of objects would be many. */
  private readonly otherCells = new Map<number, KnownCell>();
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
    this.rowCells.push(number);
    return this.unknownOf(number);
  }

  /** The number of a cell's text, under which a row is added. */
  numberOfCell(text: string): number {
    const known = this.numberByCell.get(text);
    if (known !== undefined) return known;
    const number = this.firstTerms.length;
    this.numberByCell.set(text, number);
    const isPlain = this.vocabulary === null && !text.includes(';');
    this.firstTerms.push(isPlain ? this.numberOf(text.trim()) : this.readCell(text, number));
    return number;
  }

  /** What of a cell is not in the vocabulary, or an empty string. */
  unknownOf(number: number): string {
    return this.otherCells.get(number)?.unknown ?? '';
  }

  /** Adds rows by the numbers of their cells. */
  pushAll(numbers: CodedNumbers): void {
    if (numbers.table === null) this.rowCells.pushAll(numbers.places);
    else this.rowCells.pushCoded(numbers);
  }

  /** Adds rows that all have the cell of a number. */
  pushMany(number: number, rowCount: number): void {
    this.rowCells.pushMany(number, rowCount);
  }

  /** Adds rows of which nothing is known: those of files that had no such column. */
  addUnknown(rowCount: number): void {
    this.pushMany(this.numberOfCell(''), rowCount);
  }

  /** The column in the order of time. Terms by falling number of incidents, ties by first appearance; code 0 stays "not known". */
  build(order: RowOrder): CategoryColumn {
    const terms = [...this.numberByTerm.keys()];
    const rows = this.countRows();
    const ranking = this.rankTerms(rows);
    const codeByTerm = new Uint32Array(terms.length);
    ranking.forEach((term, code) => {
      codeByTerm[term] = code;
    });
    const values = Array.from(ranking, (term) => terms[term] ?? '');
    let codeCount = order.length;
    for (const [cell, { terms: all }] of this.otherCells)
      codeCount += (all.length - 1) * (rows[cell] ?? 0);
    const codes =
      codeCount === order.length
        ? { offsets: order.offsets, codes: this.layOutSingle(order, codeByTerm) }
        : this.layOut(order, codeByTerm, codeCount);
    return { id: this.category.id, values, ...codes };
  }

  /** Gives the first term. */
  private readCell(text: string, number: number): number {
    const terms = new Set<number>();
    const unknown: string[] = [];
    for (const part of text.split('; ')) {
      const stated = part.trim();
      const term = this.vocabulary ? this.vocabulary.get(stated.toLowerCase()) : stated;
      if (term === undefined && stated !== '') unknown.push(stated);
      else if (term) terms.add(this.numberOf(term));
    }
    const [first = 0] = terms;
    if (terms.size > 1 || unknown.length > 0)
      this.otherCells.set(number, {
        terms: terms.size > 0 ? [...terms] : [0],
        unknown: unknown.join('; '),
      });
    return first;
  }

  private numberOf(term: string): number {
    const known = this.numberByTerm.get(term);
    if (known !== undefined) return known;
    const number = this.numberByTerm.size;
    this.numberByTerm.set(term, number);
    return number;
  }

  /** By cell, in how many rows it is. */
  private countRows(): Uint32Array {
    const cellCount = this.firstTerms.length;
    if (cellCount === 1) return Uint32Array.of(this.rowCells.length);
    return countNumbers(this.numbers(), cellCount);
  }

  private numbers(): CodedNumbers {
    const { rowCells } = this;
    return rowCells.coded ?? { places: rowCells.view(), table: null, length: rowCells.length };
  }

  private rankTerms(rows: Uint32Array): Uint32Array {
    const incidents = new Float64Array(this.numberByTerm.size);
    const count = (cell: number, term: number) => {
      incidents[term] = (incidents[term] ?? 0) + (rows[cell] ?? 0);
    };
    for (let cell = 0; cell < this.firstTerms.length; cell++)
      count(cell, this.firstTerms[cell] ?? 0);
    for (const [cell, { terms }] of this.otherCells)
      for (const term of terms.slice(1)) count(cell, term);
    const ranking = Uint32Array.from({ length: incidents.length }, (_, term) => term);
    // What is not known stays the first.
    ranking
      .subarray(1)
      .sort((a, b) => (incidents[b] as number) - (incidents[a] as number) || a - b);
    return ranking;
  }

  /** One code a row, as nearly every column has. */
  private layOutSingle(order: RowOrder, codeByTerm: Uint32Array): Uint32Array {
    const { firstTerms } = this;
    const codeOf = new Int32Array(firstTerms.length);
    for (let cell = 0; cell < firstTerms.length; cell++)
      codeOf[cell] = codeByTerm[firstTerms[cell] ?? 0] as number;
    if (codeOf.every((code) => code === codeOf[0])) return order.same(Uint32Array, codeOf[0] ?? 0);
    const codes = order.room(Uint32Array);
    writeNumbers(mapNumbers(this.numbers(), codeOf), codes, order.ranks);
    return codes;
  }

  private layOut(
    order: RowOrder,
    codeByTerm: Uint32Array,
    codeCount: number,
  ): Pick<CategoryColumn, 'offsets' | 'codes'> {
    const codesByCell = this.firstTerms.map((first, cell) => {
      const terms = this.otherCells.get(cell)?.terms ?? [first];
      return terms.map((term) => codeByTerm[term] ?? 0);
    });
    const rowCells = this.rowCells.pick(order);
    const offsets = new Uint32Array(order.length + 1);
    const codes = new Uint32Array(codeCount);
    let at = 0;
    for (let row = 0; row < order.length; row++) {
      offsets[row] = at;
      for (const code of codesByCell[rowCells[row] as number] ?? []) codes[at++] = code;
    }
    offsets[order.length] = at;
    return { offsets, codes };
  }
}
