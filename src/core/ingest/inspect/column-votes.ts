/** What all the cells of a column say of it, gathered in one pass over the rows. */
import { CELL_TYPES, type CellType } from '../../model/import-plan.ts';
import type { DateOrder, DecimalSign } from '../../model/mapping.ts';
import { orderEvidence } from '../grammar/date-grammar.ts';
import { decimalEvidence, parseNumber } from '../grammar/number-grammar.ts';
import { typeOfCell } from './cell-type.ts';

/** Distinct texts counted before a column counts as having very many. */
const MOST_DISTINCT = 60;
const MOST_EXAMPLES = 3;

export interface Example {
  readonly row: number;
  readonly text: string;
}

/** Of a column of numbers: the least and the greatest. */
interface Span {
  least: number;
  greatest: number;
}

const TYPE_NUMBER = new Map(CELL_TYPES.map((type, number) => [type, number]));
const BLANK = TYPE_NUMBER.get('blank') as number;

export class ColumnVotes {
  readonly order = { 'day-first': 0, 'month-first': 0, either: 0 };
  readonly decimal = { point: 0, comma: 0, either: 0 };
  readonly span: Span = { least: Infinity, greatest: -Infinity };
  /** Dates of digits that have two readings. */
  readonly ambiguous: Example[] = [];
  readonly distinct = new Set<string>();
  /** Whether every row had the number after that of the row before. */
  isCounter = true;
  private readonly counts = new Float64Array(CELL_TYPES.length);
  private last: number | null = null;

  /** Adds cells that have one text, the first of them in `row`. */
  addText(text: string, row: number, count: number): void {
    if (text === '') this.addMany('blank', count);
    else this.addMany(this.learn(text, row), count);
  }

  /** Adds cells whose type is known. */
  addMany(type: CellType, count: number): void {
    const number = TYPE_NUMBER.get(type) as number;
    this.counts[number] = (this.counts[number] as number) + count;
  }

  /** Counts a text as one of the different ones, if there are not very many already. */
  addDistinct(text: string): void {
    if (this.distinct.size <= MOST_DISTINCT) this.distinct.add(text);
  }

  /** Whether texts seldom come again, as far as they were counted. */
  get isVaried(): boolean {
    return this.distinct.size > MOST_DISTINCT || this.filled <= this.distinct.size * 1.5;
  }

  /** How long the different texts are that were counted, on average. */
  textLength(): number {
    let length = 0;
    for (const text of this.distinct) length += text.length;
    return length / Math.max(1, this.distinct.size);
  }

  /** Widens the span of the column's numbers. */
  addNumber(value: number): void {
    if (value < this.span.least) this.span.least = value;
    if (value > this.span.greatest) this.span.greatest = value;
  }

  votes(): Readonly<Record<CellType, number>> {
    return Object.fromEntries(
      CELL_TYPES.map((type, number) => [type, this.counts[number] ?? 0]),
    ) as Record<CellType, number>;
  }

  /** Cells that say something. */
  get filled(): number {
    return this.counts.reduce((sum, count) => sum + count, 0) - (this.counts[BLANK] as number);
  }

  /** The type that nearly all filled cells have: nine of ten, whole numbers counting as decimal ones where both occur. */
  type(): CellType {
    const { filled } = this;
    if (filled === 0) return 'blank';
    const votes = this.votes();
    const numbers = votes['whole-number'] + votes['decimal-number'];
    if (numbers >= filled * 0.9)
      return votes['decimal-number'] > 0 ? 'decimal-number' : 'whole-number';
    const types = ['date', 'time', 'position', 'link'] as const;
    return types.find((type) => votes[type] >= filled * 0.9) ?? 'text';
  }

  /** Whether all but a tenth of the filled cells are of one of these types. */
  isMostly(...types: readonly CellType[]): boolean {
    return this.filled > 0 && this.share(...types) >= 0.9;
  }

  /** How much of the filled cells, from 0 to 1, is of one of these types; 0 where none is filled. */
  share(...types: readonly CellType[]): number {
    const votes = this.votes();
    const { filled } = this;
    return filled === 0 ? 0 : types.reduce((sum, type) => sum + votes[type], 0) / filled;
  }

  /** The order that the column's dates prove; `null` where nothing does, or where both are proved. */
  provenOrder(): DateOrder | null {
    const { order } = this;
    if (order['day-first'] > 0 && order['month-first'] === 0) return 'day-first';
    return order['month-first'] > 0 && order['day-first'] === 0 ? 'month-first' : null;
  }

  /** The sign of fractions. Cells such as 1.017 alone are thousands where no other cell has a fraction. */
  provenDecimal(): DecimalSign | null {
    const { point, comma } = this.decimal;
    if (comma > point) return 'comma';
    return point > 0 ? 'point' : null;
  }

  private learn(text: string, row: number): CellType {
    const type = typeOfCell(text);
    this.addDistinct(text);
    if (type === 'date') this.learnOrder(text, row);
    if (type === 'whole-number' || type === 'decimal-number') this.learnNumber(text);
    return type;
  }

  private learnOrder(text: string, row: number): void {
    const evidence = orderEvidence(text);
    if (evidence === null) return;
    this.order[evidence]++;
    if (evidence === 'either' && this.ambiguous.length < MOST_EXAMPLES)
      this.ambiguous.push({ row, text });
  }

  private learnNumber(text: string): void {
    const evidence = decimalEvidence(text);
    if (evidence !== null) this.decimal[evidence]++;
    const number = parseNumber(text, evidence === 'comma' ? 'comma' : 'point');
    if (number !== null) this.addNumber(number.value);
  }

  /** Looks whether a row goes on counting where the one before it ended. */
  count(text: string): void {
    const number = /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : null;
    if (number === null || (this.last !== null && number !== this.last + 1)) this.isCounter = false;
    this.last = number;
  }
}
