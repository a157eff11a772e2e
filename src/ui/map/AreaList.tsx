import { flushSync } from 'react-dom';
import type { Area } from '../../core/model/area.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './AreasPanel.module.css';
import { useAreaDesk } from './area-desk.ts';

const MOST_NAME_LETTERS = 60;

interface AreaListProps {
  readonly areas: readonly Area[];
  /** By place among the areas; `undefined` until counted. */
  readonly counts: readonly (number | undefined)[];
  /** The place of the one that shows its handles. */
  readonly edited: number | null;
  readonly onChange: (areas: readonly Area[], gestureMs: number) => void;
}

/** Each area with its name, what it holds, and what changes it. */
export function AreaList({ areas, counts, edited, onChange }: AreaListProps) {
  const desk = useAreaDesk();
  const language = useLanguage();
  const words = areasMessagesOf(language);
  return (
    <ul className={styles.list}>
      {areas.map((area, i) => {
        const number = formatCount(i + 1, language);
        const name = nameArea(area, i, language);
        const count = counts[i];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: areas have no other identity than their place
          <li key={i} className={styles.area} data-edited={edited === i}>
            <input
              className={styles.field}
              aria-label={words.name(number)}
              placeholder={words.unnamed(words.kinds[area.kind], number)}
              maxLength={MOST_NAME_LETTERS}
              value={area.name}
              onChange={(event) =>
                onChange(areas.with(i, { ...area, name: event.target.value }), event.timeStamp)
              }
            />
            <span className={styles.count}>
              {count === undefined ? '' : words.inside(formatCount(count, language))}
            </span>
            <Button
              look="quiet"
              aria-label={words.reshape(name)}
              aria-pressed={edited === i}
              data-reshape={i}
              onClick={() => desk.edit(edited === i ? null : i)}
            >
              <Icon name="target" />
            </Button>
            <Button
              look="quiet"
              aria-label={words.remove(name)}
              onClick={({ currentTarget, timeStamp }) => {
                const panel = currentTarget.closest('section');
                desk.edit(null);
                flushSync(() => onChange(areas.toSpliced(i, 1), timeStamp));
                // The last one's button goes with it, and takes the keyboard along.
                if (!currentTarget.isConnected)
                  panel?.querySelector<HTMLElement>('button[data-tool]')?.focus();
              }}
            >
              <Icon name="close" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Its own name, or what it is called while it has none. */
export function nameArea(area: Area, index: number, language: string): string {
  const { kinds, unnamed } = areasMessagesOf(language);
  return area.name === '' ? unnamed(kinds[area.kind], formatCount(index + 1, language)) : area.name;
}
