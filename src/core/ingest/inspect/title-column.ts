/** The words of a home-made sheet that says neither what nor where: the longest that are not a report make its titles. */
import type { ColumnMapping, FieldId } from '../../model/mapping.ts';
import { wordSet } from '../grammar/fold-marks.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';
import { hasWord, wordsOf } from './name-words.ts';
import { isPersonName } from './person-words.ts';
import { isAside } from './place-words.ts';

/** Columns whose words may be a title. */
const TOLD: ReadonlySet<FieldId> = new Set(['other', 'summary']);
/** A whole report is no title. */
const MOST_LETTERS = 120;
const MOST_NUMBERS = 0.2;
const LEAST_FILLED = 0.5;
const LEAST_TERMS = 4;
/** Words of columns that say nothing of what happened. */
const ASIDE = wordSet(
  'credit licence license copyright photo image picture headshot icon media file filename hash email phone currency confidence index status version colour color id ids code codes key',
);

interface Sheet {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly rowCount: number;
}

/** A column that half the rows fill with words that differ; `NO_COLUMN` where there is none. */
export function findTitleColumn({ columns, header, votes, rowCount }: Sheet): number {
  const lengths = columns.map(({ field }, column) => {
    const own = votes[column];
    const name = header[column] ?? '';
    const isOfEvent = !isPersonName(name) && !isAside(name) && !hasWord(wordsOf(name), ASIDE);
    if (!TOLD.has(field) || !isOfEvent) return 0;
    if (own?.type() !== 'text' || own.filled < rowCount * LEAST_FILLED) return 0;
    const isSame = own.distinct.size < Math.min(LEAST_TERMS, rowCount);
    const isCounted = own.share('whole-number', 'decimal-number') > MOST_NUMBERS;
    const length = isSame || isCounted ? 0 : own.textLength();
    return length > MOST_LETTERS ? 0 : length;
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? NO_COLUMN : lengths.indexOf(longest);
}
