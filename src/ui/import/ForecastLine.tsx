import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { useImportMessages, useImportState } from './use-importing.ts';

/** What would become of the rows of all ticked tables if they were loaded now, and of how many of them that is said. */
export function ForecastLine() {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const tables = useImportState((state) => state.tables);
  const isTrying = useImportState((state) => state.isTrying);
  const isTakenBack = useImportState((state) => state.isTakenBack);
  const plans = tables.filter(({ isIncluded }) => isIncluded).map(({ plan }) => plan);
  const sum = (read: (plan: (typeof plans)[number]) => number) =>
    formatCount(
      plans.reduce((all, plan) => all + read(plan), 0),
      language,
    );
  const counts = said.forecast(
    sum(({ forecast }) => forecast.counts.placed),
    sum(({ forecast }) => forecast.counts.unplaced),
    sum(({ forecast }) => forecast.counts.rejected),
  );
  const isMeaningless = plans.some(
    ({ rowCount, forecast }) => rowCount > 0 && forecast.counts.read === 0,
  );
  const read = sum(({ forecast }) => forecast.counts.read);
  const of = plans.every(({ forecast }) => forecast.isWhole)
    ? said.forecastAll(read)
    : said.forecastFirst(
        read,
        sum(({ rowCount }) => rowCount),
      );
  return (
    <p role="status" className={styles.forecast}>
      {isTrying ? said.trying : isMeaningless ? said.forecastNone : `${of} ${counts}`}
      {isTakenBack && ` ${said.takenBack}`}
    </p>
  );
}
