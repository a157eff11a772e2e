import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import type { SessionState } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useLive, useSessionState, writeText } from '../use-session.ts';
import styles from './PlaceButtons.module.css';

/** A place to go to. */
export interface PlaceChoice {
  readonly name: string;
  /** What stands beside its name; `null` for nothing. */
  readonly countIn: (state: SessionState) => number | null;
  readonly isCurrent: boolean;
  /** `from` is the button, which stands over the map. */
  readonly onGo: (from: HTMLElement) => void;
}

/** A button for each place; on a phone a row that scrolls sideways. */
export function PlaceButtons({
  places,
  isRow,
}: {
  readonly places: readonly PlaceChoice[];
  readonly isRow: boolean;
}) {
  const { map } = useMessages();
  return (
    <Toolbar
      label={map.places}
      className={isRow ? styles.row : styles.bar}
      data-furniture={isRow ? undefined : true}
    >
      {places.map(({ name, countIn, isCurrent, onGo }) => (
        <Button
          key={name}
          look={isRow ? 'edged' : 'quiet'}
          className={styles.place}
          aria-pressed={isCurrent}
          onClick={({ currentTarget }) => onGo(currentTarget)}
        >
          <bdi>{plainText(name)}</bdi>
          <Count countIn={countIn} />
        </Button>
      ))}
    </Toolbar>
  );
}

function Count({ countIn }: Pick<PlaceChoice, 'countIn'>) {
  const language = useLanguage();
  const isCounted = useSessionState((state) => countIn(state) !== null);
  const figure = useLive(countIn, (element: Element, count) =>
    writeText(element, count === null ? '' : formatCount(count, language)),
  );
  return isCounted && <span ref={figure} className={styles.count} aria-hidden="true" />;
}
