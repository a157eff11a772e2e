import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useMessages } from '../kit/use-messages.ts';
import styles from './FacetFrame.module.css';

export interface FacetFrameProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onFold: () => void;
  /** What is set, in a word or two; `null` when the facet filters nothing. */
  readonly setting: string | null;
  readonly onClear: (gestureMs: number) => void;
  readonly children: ReactNode;
}

/** A group of controls under a heading that folds it. Its height does not change when a filter is set. */
export function FacetFrame({ name, isOpen, onFold, setting, onClear, children }: FacetFrameProps) {
  const { facets } = useMessages();
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.legend}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onFold}>
          <span className={styles.name}>
            <PlainText text={name} />
          </span>
          <Icon name={isOpen ? 'down' : 'right'} sizePx={12} />
        </button>
      </legend>
      {setting !== null && (
        <div className={styles.setting}>
          <bdi>{setting}</bdi>
          <Button
            look="quiet"
            className={styles.clear}
            aria-label={facets.clear(name)}
            title={facets.clear(name)}
            onClick={(event) => onClear(event.timeStamp)}
          >
            <Icon name="close" sizePx={12} />
          </Button>
        </div>
      )}
      {isOpen && <div className={styles.content}>{children}</div>}
    </fieldset>
  );
}
