import { lazy } from 'react';
import type { PeriodTotals } from '../../core/model/answer.ts';
import { Icon } from '../kit/Icon.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { useMessages } from '../kit/use-messages.ts';

const RuleList = lazy(async () => ({ default: (await import('./RuleList.tsx')).RuleList }));

/** The rules behind the sums, and whether a campaign's figure is in the one on screen. */
export function TotalsRules({ totals }: { readonly totals: PeriodTotals }) {
  const { summary } = useMessages();
  return (
    <PopoverButton label={summary.totals} face={<Icon name="info" />}>
      {() => (
        <OnDemand>
          <RuleList totals={totals} />
        </OnDemand>
      )}
    </PopoverButton>
  );
}
