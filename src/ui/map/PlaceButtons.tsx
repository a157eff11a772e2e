import { plainText } from '../../i18n/plain-text.ts';
import type { SessionState } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import { LiveCount } from './LiveCount.tsx';
import styles from './PlaceButtons.module.css';

/** A place to go to. */
export interface PlaceChoice {
  readonly name: string;
  /** What stands beside its name; `null` for nothing. */
  readonly countIn: (state: SessionState) => number | null;
  /** The most that this can be. */
  readonly most: number;
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
      {places.map(({ name, isCurrent, onGo, ...count }) => (
        <Button
          key={name}
          look={isRow ? 'edged' : 'quiet'}
          className={styles.place}
          aria-pressed={isCurrent}
          onClick={({ currentTarget }) => onGo(currentTarget)}
        >
          <bdi>{plainText(name)}</bdi>
          <Count {...count} />
        </Button>
      ))}
    </Toolbar>
  );
}

function Count({ countIn, most }: Pick<PlaceChoice, 'countIn' | 'most'>) {
  const isCounted = useSessionState((state) => countIn(state) !== null);
  return (
    isCounted && (
      <span className={styles.count} aria-hidden="true">
        <LiveCount countIn={(state) => countIn(state) ?? 0} most={most} />
      </span>
    )
  );
}
