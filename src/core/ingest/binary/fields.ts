/** A stranger's JSON, asked for what should be in it. */
import type { Figure } from '../../model/casualties.ts';
import { MAGIC } from './layout.ts';

/** What a file is damaged in; the only thing that its readers throw, unless memory runs out. */
export class Damage extends Error {}

/** Not damaged perhaps, but more rows than any dataset may have. */
export class Excess extends Damage {}

const LARGEST_FIGURE = 999_999_999;

export class Fields {
  private readonly value: ReadonlyMap<string, unknown>;
  private readonly where: string;

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Damage(where);
    this.value = new Map(Object.entries(value));
    this.where = where;
  }

  static listOf(value: unknown, where: string): readonly Fields[] {
    if (!Array.isArray(value)) throw new Damage(where);
    return value.map((item) => new Fields(item, where));
  }

  has(name: string): boolean {
    return this.value.has(name);
  }

  text(name: string): string {
    return this.of(name, (value) => typeof value === 'string');
  }

  textOrNull(name: string): string | null {
    return this.value.get(name) === null ? null : this.text(name);
  }

  /** The text, or another for whatever else is there. */
  textOr(name: string, otherwise: string): string {
    const value = this.value.get(name);
    return typeof value === 'string' ? value : otherwise;
  }

  flag(name: string): boolean {
    return this.of(name, (value) => typeof value === 'boolean');
  }

  /** From 0 to `most`. */
  whole(name: string, most: number): number {
    return this.of(name, (value) => isWhole(value, most));
  }

  number(name: string): number {
    return this.of(name, (value) => typeof value === 'number');
  }

  fields(name: string): Fields {
    return new Fields(this.value.get(name), `${this.where}.${name}`);
  }

  list(name: string): readonly Fields[] {
    return Fields.listOf(this.value.get(name), `${this.where}.${name}`);
  }

  texts(name: string): readonly string[] {
    return this.of(
      name,
      (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    );
  }

  /** The object itself as a figure, its parts in order. */
  figure(): Figure {
    const part = (name: string) =>
      this.value.get(name) === null ? null : this.whole(name, LARGEST_FIGURE);
    const figure = { low: part('low'), best: part('best'), high: part('high') };
    const stated = [figure.low, figure.best, figure.high].filter((one) => one !== null);
    if (stated.some((one, i) => i > 0 && one < (stated[i - 1] ?? 0))) throw new Damage(this.where);
    return figure;
  }

  private of<Value>(name: string, isGood: (value: unknown) => boolean): Value {
    const value = this.value.get(name);
    if (!isGood(value)) throw new Damage(`${this.where}.${name}`);
    return value as Value;
  }
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

/** Whether bytes begin as a `.atlas` file does. */
export function hasMagic(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}
