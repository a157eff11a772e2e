import { plainText } from '../../i18n/plain-text.ts';
import { Button } from '../kit/Button.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import styles from './PlaceButtons.module.css';

/** A place to go to. `count` stands beside its name; `null` for none. */
export interface PlaceChoice {
  readonly name: string;
  readonly count: string | null;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
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
      {places.map(({ name, count, isCurrent, onGo }) => (
        <Button
          key={name}
          look={isRow ? 'edged' : 'quiet'}
          className={styles.place}
          aria-pressed={isCurrent}
          onClick={onGo}
        >
          <bdi>{plainText(name)}</bdi>
          {count !== null && (
            <span className={styles.count} aria-hidden="true">
              {count}
            </span>
          )}
        </Button>
      ))}
    </Toolbar>
  );
}
