import { setUnit } from '../../core/view/actions.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { totalsMessagesOf } from '../../i18n/totals-messages.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './SummaryPanel.module.css';

/** The rules behind the sums, whether a campaign's figure is in the one on screen, and what is counted as one. */
export function TotalsList() {
  const session = useSession();
  const { summary } = useMessages();
  const language = useLanguage();
  const words = totalsMessagesOf(language);
  const unit = useSessionState((state) => state.view.unit);
  const hasCampaigns = useSessionState((state) => (state.dataset?.campaignCount ?? 0) > 0);
  const totals = useSessionState(({ answered }) => answered?.answer.totals[0]);
  if (totals === undefined) return null;
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
    <>
      <ul className={styles.rules} aria-label={summary.totals}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hasCampaigns && (
        <label className={styles.unit}>
          <input
            type="checkbox"
            checked={unit === 'campaigns'}
            onChange={({ target, timeStamp }) =>
              session.change(setUnit(target.checked ? 'campaigns' : 'incidents'), {
                gestureMs: timeStamp,
              })
            }
          />
          <span>
            {words.unit}
            <small>{words.unitNote}</small>
          </span>
        </label>
      )}
    </>
  );
}
