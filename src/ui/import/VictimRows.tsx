import { type ColumnMapping, type Mapping, PLAIN_COLUMN } from '../../core/model/mapping.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { Question, type QuestionProps } from './Question.tsx';
import { useImportMessages } from './use-importing.ts';

type Way = 'row' | 'count' | 'event';
const RULES = { row: 'keep', count: 'fold', event: 'keep-first' } as const;

/** Rows that are people: each an incident, or those of each event together, counted or not. */
export function VictimRows({ question, plan, onMapping }: QuestionProps<'rows-are-victims'>) {
  const { questions } = useImportMessages().importing;
  const language = useLanguage();
  const { mapping } = plan;
  const { columns, sharedRows, idColumn, personColumns, outcomeColumn } = question;
  const nameOf = (column: number) => plainText(plan.columns[column]?.name ?? '');
  const names = columns.map((column) => `“${nameOf(column)}”`).join(', ');
  const why = questions.victimsWhy(names, formatCount(sharedRows, language), sharedRows === 1);
  const isById = idColumn !== null && mapping.columns[idColumn]?.field === 'id';
  const way = (['count', 'event'] as const).find((each) => RULES[each] === mapping.duplicates);
  function choose(chosen: Way): Mapping {
    const become = (old: ColumnMapping, column: number): ColumnMapping => {
      if (column === idColumn) return { ...PLAIN_COLUMN, field: 'id' };
      // An incident of several people bears the name of none of them, nor died one where one row says so.
      const person = personColumns.find((each) => each.column === column);
      const isKept = chosen === 'row' || (chosen === 'count' && person?.field !== 'title');
      if (person !== undefined) return { ...old, field: isKept ? person.field : 'other' };
      if (column === outcomeColumn?.column)
        return { ...old, field: chosen === 'count' ? 'personOutcome' : outcomeColumn.field };
      return old.field === 'id' ? PLAIN_COLUMN : old;
    };
    return {
      ...mapping,
      columns: mapping.columns.map(become),
      duplicates: RULES[chosen],
    };
  }
  return (
    <Question
      title={questions.victims}
      why={idColumn === null ? `${why} ${questions.victimsAlone}` : why}
      value={isById ? (way ?? 'row') : 'row'}
      choices={[
        { id: 'row', label: questions.eachRow },
        ...(idColumn === null
          ? []
          : [
              {
                id: 'count',
                label:
                  outcomeColumn === null
                    ? questions.countPeople(nameOf(idColumn))
                    : questions.countOutcomes(nameOf(idColumn), nameOf(outcomeColumn.column)),
              } as const,
              { id: 'event', label: questions.byEvent(nameOf(idColumn)) } as const,
            ]),
      ]}
      onChoose={(id) => onMapping(choose(id))}
    />
  );
}
