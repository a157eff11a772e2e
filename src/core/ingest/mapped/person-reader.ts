/** Casualties of rows that are people: one each, or as many as they say, at least. */
import { type Figure, type FigureId, UNKNOWN_FIGURE } from '../../model/casualties.ts';
import type { RowReader } from '../columns/row-reader.ts';
import { answerOf, asksOfDeath, outcomeOf } from '../grammar/casualty-words.ts';
import { isNotKnown } from '../grammar/number-grammar.ts';
import { NO_COLUMN } from '../match-headers.ts';
import type { ColumnSet } from './column-set.ts';

const ONE: Figure = { low: 1, best: null, high: null };

/** By the column that says what became of the person, or whether they died; or by those of figures, which `readStated` reads; or each was killed. Whose words say neither is counted in no figure, and told. Nobody knows whether a list has everybody, so a figure is the least. */
export function createPersonReader(
  columns: ColumnSet,
  header: readonly string[],
  readStated: (row: RowReader, id: FigureId) => Figure,
): (row: RowReader, id: FigureId) => Figure {
  const outcome = columns.first('personOutcome');
  const isCounted = columns.mapping.columns.some(({ field }) => /^(?:killed|wounded)/.test(field));
  const isAsked = asksOfDeath(header[outcome] ?? '');
  return (row, id) => {
    if (outcome !== NO_COLUMN && id !== 'perpetratorsKilled') {
      const text = row.raw(outcome);
      const answer = isAsked ? answerOf(text) : null;
      if (answer !== null) return answer && id === 'killed' ? ONE : UNKNOWN_FIGURE;
      const became = outcomeOf(text);
      // Of two figures, the first tells.
      if (became === null && id === 'killed' && !isNotKnown(text))
        row.tell('term-unknown', outcome);
      return became === id ? ONE : UNKNOWN_FIGURE;
    }
    if (!isCounted && id === 'killed') return ONE;
    const { low, best } = readStated(row, id);
    return { low: low ?? best, best: null, high: null };
  };
}
