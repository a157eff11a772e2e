import { type FieldId, type Mapping, PLAIN_COLUMN } from '../../core/model/mapping.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { Question, type QuestionProps } from './Question.tsx';
import styles from './Questions.module.css';
import { useImportMessages } from './use-importing.ts';

const SUM = 'sum';
const NONE = 'none';

/** Which of several columns says how many, with rows of the file added up. */
export function SeveralFigures({ question, plan, onMapping }: QuestionProps<'several-figures'>) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const { questions } = said;
  const { mapping } = plan;
  const { field, columns, proposed, examples } = question;
  const part: FieldId = `${field}Part`;
  const isOne = columns.length === 1;
  const nameOf = (column: number) => plainText(plan.columns[column]?.name ?? '');
  const fieldOf = (column: number) => mapping.columns[column]?.field;
  const whole = columns.find((column) => fieldOf(column) === field);
  const value =
    whole !== undefined
      ? String(whole)
      : columns.every((column) => fieldOf(column) === part)
        ? SUM
        : NONE;
  function choose(id: string): Mapping {
    const become = (column: number): FieldId => {
      if (id === SUM) return part;
      return id === String(column) ? field : 'other';
    };
    return {
      ...mapping,
      columns: mapping.columns.map((old, column) =>
        columns.includes(column)
          ? { ...PLAIN_COLUMN, decimal: old.decimal, field: become(column) }
          : old,
      ),
    };
  }
  return (
    <Question
      title={
        isOne
          ? questions.unsureFigure[field](nameOf(columns[0] ?? -1))
          : questions.severalFigures[field](formatCount(columns.length, language))
      }
      why={
        proposed !== null
          ? questions.severalFiguresAre(nameOf(proposed))
          : isOne
            ? questions.unsureFigureWhy
            : questions.severalFiguresWhy
      }
      value={value}
      choices={[
        { id: SUM, label: isOne ? questions.takeAsSome : questions.addUp },
        ...columns.map((column) => ({
          id: String(column),
          label: isOne ? questions.takeAsAll : questions.takeOne(nameOf(column)),
        })),
        { id: NONE, label: isOne ? questions.takeNot : questions.takeNone },
      ]}
      onChoose={(id) => onMapping(choose(id))}
    >
      <table className={styles.examples}>
        <thead>
          <tr>
            <th scope="col">{said.sampleRow}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <bdi>{nameOf(column)}</bdi>
              </th>
            ))}
            {!isOne && <th scope="col">{questions.sum}</th>}
          </tr>
        </thead>
        <tbody>
          {examples.map(({ row, cells, sum, isLeast }) => (
            <tr key={row}>
              <th scope="row">{formatCount(row, language)}</th>
              {cells.map((cell, i) => (
                <td key={columns[i]} data-chosen={value === SUM || value === String(columns[i])}>
                  <bdi>{plainText(cell)}</bdi>
                </td>
              ))}
              {!isOne && (
                <td data-chosen={value === SUM}>
                  {isLeast
                    ? questions.atLeast(formatCount(sum, language))
                    : formatCount(sum, language)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Question>
  );
}
