import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './StepBar.module.css';
import { useIncidentMessages } from './use-incident-messages.ts';

export interface StepBarProps {
  /** Place among the shown incidents, −1 for outside; `null` while unknown. */
  readonly place: { readonly index: number; readonly total: number } | null;
  /** Words beside the arrows, for a bar at the foot of a phone. */
  readonly hasWords: boolean;
  readonly onStep: (step: -1 | 1) => void;
  readonly onClose: () => void;
}

/** Previous and next in the table's order, and where one is in it. */
export function StepBar({ place, hasWords, onStep, onClose }: StepBarProps) {
  const { details } = useIncidentMessages();
  const language = useLanguage();
  const index = place?.index ?? -1;
  const total = place?.total ?? 0;
  const canGoBack = index > 0;
  const canGoOn = index + 1 < total;
  const position = (
    <p className={styles.position} aria-live="polite">
      <bdi>
        {index >= 0
          ? details.position(formatCount(index + 1, language), formatCount(total, language))
          : null}
      </bdi>
    </p>
  );
  // Not `disabled`: at the end of the list focus stays on the button that was pressed.
  const previous = (
    <Button
      look="quiet"
      aria-label={details.previous}
      title={details.previous}
      aria-disabled={!canGoBack}
      onClick={() => canGoBack && onStep(-1)}
    >
      <Icon name="left" />
      {hasWords && details.previousShort}
    </Button>
  );
  const next = (
    <Button
      look="quiet"
      aria-label={details.next}
      title={details.next}
      aria-disabled={!canGoOn}
      onClick={() => canGoOn && onStep(1)}
    >
      {hasWords && details.nextShort}
      <Icon name="right" />
    </Button>
  );
  const close = (
    <Button look="quiet" aria-label={details.close} title={details.close} onClick={onClose}>
      <Icon name="close" />
    </Button>
  );
  return (
    <Toolbar className={styles.bar} data-words={hasWords} label={details.steps}>
      {hasWords ? (
        <>
          {previous}
          {position}
          {next}
          {close}
        </>
      ) : (
        <>
          {position}
          {previous}
          {next}
          {close}
        </>
      )}
    </Toolbar>
  );
}
