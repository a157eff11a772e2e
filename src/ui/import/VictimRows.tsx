import { type ColumnMapping, type Mapping, PLAIN_COLUMN } from '../../core/model/mapping.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { Question, type QuestionProps } from './Question.tsx';
import { useImportMessages } from './use-importing.ts';

type Way = 'row' | 'count' | 'event';
const RULES = { row: 'keep', count: 'fold', event: 'keep-first' } as const;
const WHEN: ReadonlySet<string> = new Set(['date', 'year', 'month', 'day', 'dayAndMonth']);

/** Rows that are people: each an incident, or those of each event together, counted or not. */
export function VictimRows({ question, plan, onMapping }: QuestionProps<'rows-are-victims'>) {
  const { questions } = useImportMessages().importing;
  const language = useLanguage();
  const { mapping } = plan;
  const { columns, sharedRows, idColumn, keyColumns, personColumns, outcomeColumn } = question;
  const nameOf = (column: number) => plainText(plan.columns[column]?.name ?? '');
  const list = (of: readonly number[]) => of.map((column) => `“${nameOf(column)}”`).join(', ');
  const why = questions.victimsWhy(
    list(columns),
    formatCount(sharedRows, language),
    sharedRows === 1,
  );
  const isByKey = idColumn === null && keyColumns.length > 0;
  const when = mapping.columns.flatMap(({ field }, column) => (WHEN.has(field) ? [column] : []));
  const event = idColumn === null ? list([...when, ...keyColumns]) : list([idColumn]);
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
      return old.field === 'id' && !isByKey ? PLAIN_COLUMN : old;
    };
    const { incidentKey: _, ...others } = mapping;
    return {
      ...others,
      columns: mapping.columns.map(become),
      duplicates: RULES[chosen],
      ...(isByKey && chosen === 'count' && { incidentKey: keyColumns }),
    };
  }
  const counted =
    outcomeColumn === null
      ? questions.countPeople(event)
      : questions.countOutcomes(event, list([outcomeColumn.column]));
  const isTold = isByKey ? mapping.incidentKey !== undefined : isById;
  return (
    <Question
      title={questions.victims}
      why={
        idColumn !== null
          ? why
          : `${why} ${isByKey ? questions.victimsByKey : questions.victimsAlone}`
      }
      value={isTold ? (way ?? 'row') : 'row'}
      choices={[
        { id: 'row', label: questions.eachRow },
        ...(idColumn === null && !isByKey ? [] : [{ id: 'count', label: counted } as const]),
        ...(idColumn === null ? [] : [{ id: 'event', label: questions.byEvent(event) } as const]),
      ]}
      onChoose={(id) => onMapping(choose(id))}
    />
  );
}
