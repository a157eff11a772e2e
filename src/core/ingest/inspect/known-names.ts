/** The names of a layout, and how else people write them: in one word, without accents, with a number behind. */
import type { FieldId } from '../../model/mapping.ts';
import { foldMarks, mayBeOther } from '../grammar/fold-marks.ts';
import type { PresetRow } from '../presets/import-preset.ts';
import { bareHeader, beginningOf } from './bare-header.ts';
import { partsOfName } from './doubled-name.ts';

const squash = (name: string) => foldMarks(name).replaceAll('_', '');

/** Looks up names of columns as home-made sheets have them. */
export class KnownNames {
  /** The field of each. */
  private readonly names: ReadonlyMap<string, FieldId>;
  private readonly bySquashed: ReadonlyMap<string, string>;

  constructor(rows: readonly PresetRow[]) {
    const fields = rows.flatMap(({ headers, field }) =>
      headers.map((name) => [name, field] as const),
    );
    // Of two that are written alike the first counts.
    this.names = new Map(fields.reverse());
    this.bySquashed = new Map([...this.names.keys()].map((name) => [squash(name), name]));
  }

  /** The known name that a header is, or else the header, bare. What stands in brackets belongs to a name that is known with it: "deaths (low)", but "latitude (N)". */
  find(header: string): string {
    return this.findKnown(header) ?? bareHeader(header);
  }

  /** The known name that a header is, or that it says twice; `null` for every other one. */
  findKnown(header: string): string | null {
    const name = beginningOf(header);
    return this.findWhole(name) ?? this.findDoubled(name);
  }

  private findWhole(name: string): string | null {
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

  /** Names of one field in several languages; one that is not known only apart and in a script of its own, since it may be of something else: "killed / missing". */
  private findDoubled(name: string): string | null {
    const parts = partsOfName(name).map((part) => ({ ...part, known: this.findWhole(part.text) }));
    const [first, ...others] = parts.filter(({ known }) => known !== null);
    if (!first?.known) return null;
    const field = this.names.get(first.known);
    const isOfOne = others.every(({ known }) => this.names.get(known ?? '') === field);
    const isTranslated = parts.every(
      ({ known, isLatin, isApart }) => known !== null || (isApart && isLatin !== first.isLatin),
    );
    return isOfOne && isTranslated ? first.known : null;
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
