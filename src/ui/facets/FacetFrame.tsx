import type { ReactNode, RefObject } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useOneStop } from '../kit/use-one-stop.ts';
import styles from './FacetFrame.module.css';
import { STOP } from './stop.ts';

export interface FacetFrameProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onFold: () => void;
  /** What is set, in a word or two; `null` when the facet filters nothing. */
  readonly setting: string | null;
  readonly onClear: (gestureMs: number) => void;
  readonly children: ReactNode;
  readonly ref?: RefObject<HTMLFieldSetElement | null> | undefined;
}

/** A group of controls under a heading that folds it. Heading and values are one stop of Tab. Its height does not change when a filter is set. */
export function FacetFrame({
  name,
  isOpen,
  onFold,
  setting,
  onClear,
  children,
  ref,
}: FacetFrameProps) {
  const { facets } = useMessages();
  const stop = useOneStop<HTMLFieldSetElement>(listStops, {
    ref,
    first: ':not([aria-expanded], [data-clear])',
  });
  return (
    <fieldset className={styles.facet} {...stop}>
      <legend className={styles.legend}>
        <button
          {...STOP}
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          onClick={onFold}
        >
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
            {...STOP}
            data-clear=""
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

function listStops(facet: HTMLElement): readonly HTMLElement[] {
  return [...facet.querySelectorAll<HTMLElement>('[data-stop]:enabled')];
}
