/** The names of a layout, and how else people write them: in one word, without accents, with a number behind. */
import { foldMarks, mayBeOther } from '../grammar/fold-marks.ts';
import type { PresetRow } from '../presets/import-preset.ts';
import { bareHeader, beginningOf } from './bare-header.ts';

const squash = (name: string) => foldMarks(name).replaceAll('_', '');

/** Looks up names of columns as home-made sheets have them. */
export class KnownNames {
  private readonly names: ReadonlySet<string>;
  private readonly bySquashed: ReadonlyMap<string, string>;

  constructor(rows: readonly PresetRow[]) {
    const names = rows.flatMap(({ headers }) => headers);
    this.names = new Set(names);
    // Of two that are written alike the first counts.
    this.bySquashed = new Map([...names].reverse().map((name) => [squash(name), name]));
  }

  /** The known name that a header is, or else the header, bare. What stands in brackets belongs to a name that is known with it: "deaths (low)", but "latitude (N)". */
  find(header: string): string {
    return this.findKnown(header) ?? bareHeader(header);
  }

  /** The known name that a header is; `null` for every other one. */
  findKnown(header: string): string | null {
    const name = beginningOf(header);
    const writings = new Set([
      name.replaceAll(/[()[\]{}]/g, ' '),
      name,
      name.replaceAll(/\([^)]*\)/g, ' '),
    ]);
    for (const writing of writings) {
      const known = this.lookUp(bareHeader(writing));
      if (known !== null) return known;
    }
    return null;
  }

  /** The known name before a last number from 1 to 9, and the number: "Attack type 2"; `null` for every other header. */
  findNumbered(header: string): { readonly name: string; readonly number: number } | null {
    const [, before = '', digit = ''] = /^(.*\P{N})([1-9])$/u.exec(bareHeader(header)) ?? [];
    const name = this.lookUp(before.replace(/_$/, ''));
    return name === null ? null : { name, number: Number.parseInt(digit, 10) };
  }

  private lookUp(name: string): string | null {
    if (this.names.has(name)) return name;
    const squashed = squash(name);
    return mayBeOther(squashed) ? null : (this.bySquashed.get(squashed) ?? null);
  }
}
