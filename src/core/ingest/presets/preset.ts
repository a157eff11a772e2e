/** How a layout of columns is written down: a table from header to field, which tells the parser. */
import type { Figure, FigureId } from '../../model/casualties.ts';
import type { SourceReference } from '../../model/incident.ts';

export type FigurePart = keyof Figure;
export type SourcePart = keyof SourceReference;

/**
 * What a column holds. `text`: as it is · `category`: terms, several joined by `; ` · `figure`: a whole number of people ·
 * `campaignFigure`: the same, for the whole campaign · `other`: kept under its own header.
 */
export type Field =
  | { readonly kind: SingleField | 'other' }
  | { readonly kind: 'text' | 'category'; readonly id: string }
  | {
      readonly kind: 'figure' | 'campaignFigure';
      readonly figure: FigureId;
      readonly part: FigurePart;
    };

/** Fields that a file has one column of. */
export type SingleField =
  | 'date'
  | 'dateEnd'
  | 'timeLocal'
  | 'latitude'
  | 'longitude'
  | 'placePrecision'
  | 'campaign'
  | 'campaignTitle';

/** One known column. `headers` are its names in lower case with underscores, the usual one first. */
export interface PresetColumn {
  readonly headers: readonly string[];
  readonly field: Field;
}

/** A category column of the result; terms outside a `vocabulary` are told and count as not known. */
export interface PresetCategory {
  readonly id: string;
  readonly vocabulary?: readonly string[];
}

/** A layout. Sources come in numbered groups of columns, found by `sourceHeader`, whose groups are the number and the part. */
export interface Preset {
  readonly columns: readonly PresetColumn[];
  readonly sourceHeader: RegExp;
  /** Every category that the result has, in its order, whether the file has a column for it or not. */
  readonly categories: readonly PresetCategory[];
}
