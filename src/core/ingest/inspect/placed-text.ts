/** A column of words behind or before which coordinates stand, in a home-made sheet that states them nowhere else. */
import type { ColumnMapping, FieldId } from '../../model/mapping.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { parsePlacedWords } from '../grammar/placed-words.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';
import { isPositionName } from './column-words.ts';
import { isPlaceName } from './place-words.ts';

const PLACED: ReadonlySet<FieldId> = new Set([
  'latitude',
  'longitude',
  'easting',
  'position',
  'geometry',
]);
/** The likeliest first. */
const OF_PLACE: readonly FieldId[] = ['place', 'city', 'municipality'];
const LEAST_PLACED = 0.2;

interface Sheet {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
}

/** The first column of places, by field or by name, of whose different texts one in five has coordinates beside them; `NO_COLUMN` for none, and where another column states coordinates. A text about an event may have those of something else. */
export function findPlacedWords({ columns, header, votes }: Sheet): number {
  if (columns.some(({ field }) => PLACED.has(field))) return NO_COLUMN;
  const isOf = (fits: (column: ColumnMapping, name: string) => boolean) =>
    columns.findIndex(
      (column, at) => fits(column, header[at] ?? '') && isPlaced(votes[at] as ColumnVotes),
    );
  const found = [
    ...OF_PLACE.map((wanted) => isOf(({ field }) => field === wanted)),
    isOf(
      ({ field }, name) =>
        (field === 'other' || field === 'category') && (isPositionName(name) || isPlaceName(name)),
    ),
  ];
  return found.find((at) => at !== NO_COLUMN) ?? NO_COLUMN;
}

function isPlaced({ distinct }: ColumnVotes): boolean {
  const texts = [...distinct].filter((text) => !isNotKnown(text));
  const placed = texts.filter((text) => parsePlacedWords(text, null) !== null);
  return placed.length > 0 && placed.length >= texts.length * LEAST_PLACED;
}
