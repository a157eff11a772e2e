import type { PeriodTotals } from '../../core/model/answer.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { totalsMessagesOf } from '../../i18n/totals-messages.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './SummaryPanel.module.css';

/** What was and was not added up in the sums on screen, and by which rules. */
export function RuleList({ totals }: { readonly totals: PeriodTotals }) {
  const { summary } = useMessages();
  const language = useLanguage();
  const words = totalsMessagesOf(language);
  const { killed, perpetratorsKilled } = totals.figures;
  const { low, best, high } = perpetratorsKilled;
  const attackers = `${formatCount(best, language)}${low === high ? '' : ` (${formatSpan(low, high, language)})`}`;
  const lines = [
    killed.campaignCount > 0
      ? words.campaigns(formatCount(killed.campaignCount, language), killed.campaignCount)
      : words.noCampaigns,
    words.attackers(attackers, formatCount(perpetratorsKilled.unknownCount, language)),
    ...words.rules,
  ];
  return (
    <ul className={styles.rules} aria-label={summary.totals}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
