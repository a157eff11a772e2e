/** Which column of a file holds what: its header row against a preset. */
import type { FigureId } from '../model/casualties.ts';
import type {
  Field,
  FigurePart,
  Preset,
  PresetColumn,
  SingleField,
  SourcePart,
} from './presets/preset.ts';

/** The position of a column that the file does not have. */
export const NO_COLUMN = -1;

export type PartColumns = Record<FigurePart, number>;
export type FigureColumns = Record<FigureId, PartColumns>;
export type SourceColumns = Record<SourcePart, number>;

/** Column positions by what they hold, `NO_COLUMN` for none. */
export interface Layout {
  /** As `nameColumns` gives them. */
  readonly header: readonly string[];
  readonly single: Readonly<Record<SingleField, number>>;
  /** By text or category id; ids that the file has no column for are missing. */
  readonly texts: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
  readonly figures: Readonly<FigureColumns>;
  readonly campaignFigures: Readonly<FigureColumns>;
  /** By source number, ascending. */
  readonly sources: readonly SourceColumns[];
  /** Columns to keep as read, in file order. */
  readonly others: readonly number[];
  /** Those of `others` that the preset has no word for, second columns of a known field included. */
  readonly unknown: readonly number[];
}

/** Whether both coordinates have a column. */
export function hasCoordinates({ single }: Layout): boolean {
  return single.latitude !== NO_COLUMN && single.longitude !== NO_COLUMN;
}

/** Headers as findings and Details name them: trimmed, `column-3` where the file has none. */
export function nameColumns(header: readonly string[]): readonly string[] {
  return header.map((name, i) => name.trim() || `column-${i + 1}`);
}

/** A header as it is compared: trimmed, in lower case, blanks and hyphens as underscores. */
export function normaliseHeader(header: string): string {
  return header.trim().toLowerCase().replaceAll(/[\s-]/g, '_');
}

/** Matches in any order, by `normaliseHeader`. `__proto__` is a name like any other. */
export function matchHeaders(fileHeader: readonly string[], preset: Preset): Layout {
  const header = nameColumns(fileHeader);
  const draft = createDraft();
  const columnByName = new Map(
    preset.columns.flatMap((column) => column.headers.map((name) => [name, column] as const)),
  );
  const taken = new Set<PresetColumn>();
  header.forEach((name, position) => {
    const normalised = normaliseHeader(name);
    const column = columnByName.get(normalised);
    if (column !== undefined && !taken.has(column)) {
      taken.add(column);
      place(draft, column.field, position);
    } else if (!placeSource(draft, preset.sourceHeader.exec(normalised), position)) {
      draft.others.push(position);
      draft.unknown.push(position);
    }
  });
  const numbers = [...draft.sources.keys()].sort((a, b) => a - b);
  return { ...draft, header, sources: numbers.flatMap((n) => draft.sources.get(n) ?? []) };
}

function createDraft() {
  return {
    single: {
      date: NO_COLUMN,
      dateEnd: NO_COLUMN,
      timeLocal: NO_COLUMN,
      latitude: NO_COLUMN,
      longitude: NO_COLUMN,
      placePrecision: NO_COLUMN,
      campaign: NO_COLUMN,
      campaignTitle: NO_COLUMN,
    },
    texts: new Map<string, number>(),
    categories: new Map<string, number>(),
    figures: createFigureColumns(),
    campaignFigures: createFigureColumns(),
    sources: new Map<number, SourceColumns>(),
    others: [] as number[],
    unknown: [] as number[],
  };
}

function createFigureColumns(): FigureColumns {
  const create = (): PartColumns => ({ low: NO_COLUMN, best: NO_COLUMN, high: NO_COLUMN });
  return { killed: create(), wounded: create(), perpetratorsKilled: create() };
}

type Draft = ReturnType<typeof createDraft>;

function place(draft: Draft, field: Field, position: number): void {
  switch (field.kind) {
    case 'text':
      draft.texts.set(field.id, position);
      break;
    case 'category':
      draft.categories.set(field.id, position);
      break;
    case 'figure':
      draft.figures[field.figure][field.part] = position;
      break;
    case 'campaignFigure':
      draft.campaignFigures[field.figure][field.part] = position;
      break;
    case 'other':
      draft.others.push(position);
      break;
    default:
      draft.single[field.kind] = position;
  }
}

/** Whether the header is a part of a source that has no column yet. */
function placeSource(draft: Draft, match: RegExpExecArray | null, position: number): boolean {
  if (match === null) return false;
  const number = Number.parseInt(match[1] ?? '', 10);
  const part = match[2] as SourcePart;
  const source = draft.sources.get(number) ?? {
    publisher: NO_COLUMN,
    title: NO_COLUMN,
    date: NO_COLUMN,
    url: NO_COLUMN,
  };
  if (source[part] !== NO_COLUMN) return false;
  source[part] = position;
  draft.sources.set(number, source);
  return true;
}
