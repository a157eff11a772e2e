import type { SampleRow, TablePlan } from '../../core/model/import-plan.ts';
import type { Headline } from '../../core/model/incident.ts';
import { formatDays } from '../../i18n/dates.ts';
import { wordFigure } from '../../i18n/figure-words.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { useImportMessages } from './use-importing.ts';

/** The first five rows as they will be read under the present mapping. */
export function SampleTable({ plan }: { readonly plan: TablePlan }) {
  const { importing: said } = useImportMessages();
  if (plan.samples.length === 0) return null;
  return (
    <section aria-label={said.samples} className={styles.samples}>
      <h3 className={styles.title}>{said.samples}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{said.sampleRow}</th>
            <th scope="col">{said.sampleDate}</th>
            <th scope="col">{said.sampleTitle}</th>
            <th scope="col">{said.samplePlace}</th>
            <th scope="col">{said.sampleType}</th>
            <th scope="col">{said.sampleKilled}</th>
          </tr>
        </thead>
        <tbody>
          {plan.samples.map((sample) => (
            <Sample key={sample.row} sample={sample} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sample({ sample: { row, headline, findings } }: { readonly sample: SampleRow }) {
  const { importing: said, findings: words } = useImportMessages();
  const language = useLanguage();
  const number = (
    <th scope="row" data-name={said.sampleRow}>
      {formatCount(row, language)}
    </th>
  );
  const remarks = findings.map(({ code }) => words.codes[code] ?? code).join('. ');
  if (headline === null)
    return (
      <tr>
        {number}
        <td colSpan={5} className={styles.warn}>
          {said.rejectedRow}
          {remarks === '' ? '' : `: ${remarks}`}
        </td>
      </tr>
    );
  return (
    <tr title={remarks === '' ? undefined : remarks}>
      {number}
      <Cells headline={headline} />
    </tr>
  );
}

function Cells({
  headline: { when, title, position, placePrecision, figures, terms },
}: {
  readonly headline: Headline;
}) {
  const messages = useMessages();
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const attackTypes = (terms.attackType ?? ['']).map((term) =>
    plainText(labelTerm(messages, 'attackType', term)),
  );
  return (
    <>
      <td>{when === null ? said.noDate : formatDays(when, language)}</td>
      <td>
        <PlainText text={title} />
      </td>
      <td data-name={said.samplePlace}>
        <bdi>{position === null ? said.noPlace : wordPosition(position, language)}</bdi>
        {position !== null && (
          <small className={styles.note}>
            {' '}
            {labelTerm(messages, 'placePrecision', placePrecision)}
          </small>
        )}
      </td>
      <td data-name={said.sampleType}>
        <bdi>{attackTypes.join(', ')}</bdi>
      </td>
      <td data-name={said.sampleKilled}>{wordFigure(figures.killed, messages, language).main}</td>
    </>
  );
}

/** Latitude first, as people write it. */
function wordPosition([longitude, latitude]: NonNullable<Headline['position']>, language: string) {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  return `${format.format(latitude)}, ${format.format(longitude)}`;
}
