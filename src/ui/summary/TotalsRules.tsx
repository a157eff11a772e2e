import type { PeriodTotals } from '../../core/model/answer.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { Icon } from '../kit/Icon.tsx';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './SummaryPanel.module.css';

/** The rules behind the sums, and whether a campaign's figure is in the one on screen. */
export function TotalsRules({ totals }: { readonly totals: PeriodTotals }) {
  const { summary } = useMessages();
  const language = useLanguage();
  const { killed, perpetratorsKilled } = totals.figures;
  const { low, best, high } = perpetratorsKilled;
  const attackers = `${formatCount(best, language)}${low === high ? '' : ` (${formatSpan(low, high, language)})`}`;
  const lines = [
    killed.campaignCount > 0
      ? summary.campaigns(formatCount(killed.campaignCount, language), killed.campaignCount)
      : summary.noCampaigns,
    summary.attackers(attackers, formatCount(perpetratorsKilled.unknownCount, language)),
    ...summary.totalsRules,
  ];
  return (
    <PopoverButton label={summary.totals} face={<Icon name="info" />}>
      {() => (
        <ul className={styles.rules} aria-label={summary.totals}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </PopoverButton>
  );
}
