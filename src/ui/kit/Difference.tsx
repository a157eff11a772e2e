import { formatDifference } from '../../i18n/numbers.ts';
import { useLanguage } from './use-messages.ts';

/** A signed count. Its sign stands before it in right-to-left text too. */
export function Difference({ by }: { readonly by: number }) {
  const language = useLanguage();
  return (
    <b>
      <bdi dir="ltr">{formatDifference(by, language)}</bdi>
    </b>
  );
}
