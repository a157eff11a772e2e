import type { ImportQuestion, TablePlan } from '../../core/model/import-plan.ts';
import {
  DATE_ORDERS,
  DUPLICATE_RULES,
  type Mapping,
  type OtherCalendar,
} from '../../core/model/mapping.ts';
import type { DayRange } from '../../core/model/time.ts';
import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { Question, type QuestionProps } from './Question.tsx';
import styles from './Questions.module.css';
import { SeveralFigures } from './SeveralFigures.tsx';
import { useImportMessages } from './use-importing.ts';
import { VictimRows } from './VictimRows.tsx';
import { YearOfDates } from './YearOfDates.tsx';

/** What only the reader of the file can know, each asked once, with rows of the file itself. */
export function Questions({
  plan,
  onMapping,
}: {
  readonly plan: TablePlan;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  return plan.questions.map((question, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the questions of one table keep their order
    <AnyQuestion key={i} question={question} plan={plan} onMapping={onMapping} />
  ));
}

function AnyQuestion({ question, ...props }: QuestionProps<ImportQuestion['kind']>) {
  switch (question.kind) {
    case 'date-order':
      return <DateOrder question={question} {...props} />;
    case 'calendar':
      return <Calendar question={question} {...props} />;
    case 'year-of-dates':
      return <YearOfDates question={question} {...props} />;
    case 'several-figures':
      return <SeveralFigures question={question} {...props} />;
    case 'swapped-coordinates':
      return <Swapped question={question} {...props} />;
    case 'rows-are-victims':
      return <VictimRows question={question} {...props} />;
    case 'no-header':
      return <Header question={question} {...props} />;
    case 'second-header':
      return <SecondHeader question={question} {...props} />;
    case 'duplicates':
      return <Duplicates question={question} {...props} />;
  }
}

function DateOrder({ question, plan, onMapping }: QuestionProps<'date-order'>) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const { questions } = said;
  const { mapping } = plan;
  const name = plainText(plan.columns[question.column]?.name ?? '');
  const order = mapping.columns[question.column]?.dateOrder ?? question.proposed;
  const word = (range: DayRange | null) =>
    range === null ? questions.noSense : formatDays(range, language);
  return (
    <Question
      title={questions.dateOrder(name)}
      why={questions.dateOrderWhy}
      value={order}
      choices={DATE_ORDERS.map((id) => ({ id, label: questions.choices[id] ?? id }))}
      onChoose={(dateOrder) =>
        onMapping({
          ...mapping,
          columns: mapping.columns.map((column, i) =>
            i === question.column ? { ...column, dateOrder } : column,
          ),
        })
      }
    >
      <table className={styles.examples}>
        <thead>
          <tr>
            <th scope="col">{said.sampleRow}</th>
            <th scope="col">{questions.inFile}</th>
            <th scope="col">{said.dateOrders['day-first']}</th>
            <th scope="col">{said.dateOrders['month-first']}</th>
          </tr>
        </thead>
        <tbody>
          {question.examples.map(({ row, text, dayFirst, monthFirst }) => (
            <tr key={row}>
              <th scope="row">{formatCount(row, language)}</th>
              <td>
                <bdi>{plainText(text)}</bdi>
              </td>
              <td data-chosen={order === 'day-first'}>{word(dayFirst)}</td>
              <td data-chosen={order === 'month-first'}>{word(monthFirst)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Question>
  );
}

const CALENDARS = [
  ['solar-hijri', 'solarHijri'],
  ['lunar-hijri', 'lunarHijri'],
  ['buddhist', 'buddhist'],
  ['gregorian', 'gregorian'],
] as const;

function Calendar({ question, plan, onMapping }: QuestionProps<'calendar'>) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const { questions } = said;
  const { mapping } = plan;
  const { column: asked, examples, proposed } = question;
  const name = plainText(plan.columns[asked]?.name ?? '');
  const calendar: OtherCalendar | 'gregorian' = mapping.columns[asked]?.calendar ?? 'gregorian';
  const word = (range: DayRange | null) =>
    range === null ? questions.noSense : formatDays(range, language);
  const read = CALENDARS.filter(
    ([id, key]) => id === 'gregorian' || examples.some((example) => example[key] !== null),
  );
  const isUnread = read.length === 1;
  const isAhead = read.some(([id]) => id === 'buddhist');
  const ours = isAhead ? questions.calendarAhead : questions.calendarWhy;
  const why = isUnread ? questions.calendarFar : ours;
  return (
    <Question
      title={questions.calendar(name)}
      why={proposed === 'unsettled' && !isUnread ? `${why} ${questions.calendarUnsettled}` : why}
      value={calendar}
      choices={[
        ...read.map(([id, key]) => ({ id, label: questions[key] })),
        ...(isUnread ? [{ id: 'unsettled', label: questions.otherCalendar } as const] : []),
      ]}
      onChoose={(id) =>
        onMapping({
          ...mapping,
          columns: mapping.columns.map(({ calendar: old, ...column }, i) => {
            if (i !== asked) return old === undefined ? column : { ...column, calendar: old };
            return id === 'gregorian' ? column : { ...column, calendar: id };
          }),
        })
      }
    >
      <table className={styles.examples}>
        <thead>
          <tr>
            <th scope="col">{said.sampleRow}</th>
            <th scope="col">{questions.inFile}</th>
            {read.map(([id, key]) => (
              <th key={id} scope="col">
                {questions[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {examples.map((example) => (
            <tr key={example.row}>
              <th scope="row">{formatCount(example.row, language)}</th>
              <td>
                <bdi>{plainText(example.text)}</bdi>
              </td>
              {read.map(([id, key]) => (
                <td key={id} data-chosen={calendar === id}>
                  {word(example[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Question>
  );
}

function Swapped({ question, plan, onMapping }: QuestionProps<'swapped-coordinates'>) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const { questions } = said;
  const { mapping } = plan;
  const { isSwapped, isEachSwapped = false } = mapping;
  return (
    <Question
      title={questions.swapped}
      why={question.isOfLists === true ? questions.swappedLists : questions.swappedWhy}
      value={isSwapped ? 'swap' : isEachSwapped ? 'each' : 'leave'}
      choices={[
        { id: 'swap', label: questions.swap },
        { id: 'each', label: questions.swapEach },
        { id: 'leave', label: questions.noSwap },
      ]}
      onChoose={(id) =>
        onMapping({ ...mapping, isSwapped: id === 'swap', isEachSwapped: id === 'each' })
      }
    >
      <table className={styles.examples}>
        <thead>
          <tr>
            <th scope="col">{said.sampleRow}</th>
            <th scope="col">{questions.latitude}</th>
            <th scope="col">{questions.longitude}</th>
          </tr>
        </thead>
        <tbody>
          {question.examples.map(({ row, latitude, longitude }) => (
            <tr key={row}>
              <th scope="row">{formatCount(row, language)}</th>
              <td>{plainText(latitude)}</td>
              <td>{plainText(longitude)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Question>
  );
}

function Header({ question, plan, onMapping }: QuestionProps<'no-header'>) {
  const { questions } = useImportMessages().importing;
  return (
    <Question
      title={questions.header}
      why={`${questions.headerWhy} ${question.firstRow.map(plainText).join(' · ')}`}
      value={plan.mapping.hasHeader ? 'header' : 'data'}
      choices={[
        { id: 'data', label: questions.isData },
        { id: 'header', label: questions.isHeader },
      ]}
      onChoose={(id) => onMapping({ ...plan.mapping, hasHeader: id === 'header' })}
    />
  );
}

function SecondHeader({ question, plan, onMapping }: QuestionProps<'second-header'>) {
  const { questions } = useImportMessages().importing;
  const cells = question.row.map(plainText).filter((cell) => cell.trim() !== '');
  return (
    <Question
      title={questions.second}
      why={`${questions.secondWhy} ${cells.join(' · ')}`}
      value={plan.mapping.tagRows > 0 ? 'header' : 'data'}
      choices={[
        { id: 'header', label: questions.isSecond },
        { id: 'data', label: questions.isData },
      ]}
      onChoose={(id) => onMapping({ ...plan.mapping, tagRows: id === 'header' ? 1 : 0 })}
    />
  );
}

function Duplicates({ question, plan, onMapping }: QuestionProps<'duplicates'>) {
  const { questions } = useImportMessages().importing;
  const language = useLanguage();
  return (
    <Question
      title={questions.duplicates(formatCount(question.count, language), question.count === 1)}
      why={questions.duplicatesWhy(question.ids.map(plainText).join(', '))}
      value={plan.mapping.duplicates}
      choices={DUPLICATE_RULES.map((id) => ({
        id,
        label: id === 'keep' ? questions.keep : questions.keepFirst,
      }))}
      onChoose={(duplicates) => onMapping({ ...plan.mapping, duplicates })}
    />
  );
}
