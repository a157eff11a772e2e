import { lazy } from 'react';
import { Icon } from '../kit/Icon.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { useMessages } from '../kit/use-messages.ts';

const TotalsList = lazy(async () => ({ default: (await import('./TotalsList.tsx')).TotalsList }));

/** Opens the rules behind the sums. */
export function TotalsRules() {
  const { summary } = useMessages();
  return (
    <PopoverButton label={summary.totals} face={<Icon name="info" />}>
      {() => (
        <OnDemand>
          <TotalsList />
        </OnDemand>
      )}
    </PopoverButton>
  );
}
