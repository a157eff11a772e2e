import { lazy } from 'react';
import type { NumberRange } from '../../core/model/filter.ts';
import type { Messages } from '../../i18n/messages.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { OnDemand } from '../kit/OnDemand.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { FacetFrame, type FacetFrameProps } from './FacetFrame.tsx';
import type { NumberChoicesProps } from './NumberChoices.tsx';

const NumberChoices = lazy(async () => ({
  default: (await import('./NumberChoices.tsx')).NumberChoices,
}));

type Props = NumberChoicesProps & Pick<FacetFrameProps, 'isOpen' | 'onFold' | 'ref'>;

/** Limits on a count of people, with what is not known as a choice of its own. */
export function NumberFacet({ isOpen, onFold, ref, ...choices }: Props) {
  const { facets } = useMessages();
  const language = useLanguage();
  const { name, range, onRange } = choices;
  return (
    <FacetFrame
      name={name}
      isOpen={isOpen}
      onFold={onFold}
      ref={ref}
      setting={range === null ? null : wordRange(range, facets, language)}
      onClear={(gestureMs) => onRange(null, { isDone: true, gestureMs })}
    >
      <OnDemand>
        <NumberChoices {...choices} />
      </OnDemand>
    </FacetFrame>
  );
}

function wordRange(
  { min, max }: NumberRange,
  facets: Messages['facets'],
  language: string,
): string {
  if (min !== null && max !== null) return formatSpan(min, max, language);
  if (min !== null) return facets.rangeFrom(formatCount(min, language));
  if (max !== null) return facets.rangeTo(formatCount(max, language));
  return facets.knownOnly;
}
