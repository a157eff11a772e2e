import { plainText } from '../../i18n/plain-text.ts';
import { labelCategory, labelTerm } from '../../i18n/term-label.ts';
import { useMessages } from '../kit/use-messages.ts';
import { useImportMessages } from './use-importing.ts';

/** Which rows a fresh view shows, where the source holds more than attacks. */
export function StartNote({
  startSets,
  className,
}: {
  readonly startSets: Readonly<Record<string, readonly string[]>> | null | undefined;
  readonly className?: string | undefined;
}) {
  const messages = useMessages();
  const { importing: said } = useImportMessages();
  return Object.entries(startSets ?? {}).map(([category, terms]) => (
    <p key={category} className={className}>
      {said.startsWith(
        labelCategory(messages, category),
        terms.map((term) => plainText(labelTerm(messages, category, term))).join(', '),
      )}
    </p>
  ));
}
