import type { ComponentProps } from 'react';
import styles from './MapHandle.module.css';

export interface MapHandleProps extends Omit<ComponentProps<'button'>, 'style' | 'className'> {
  /** Where its middle is, in the map's own pixels. */
  readonly at: { readonly x: number; readonly y: number };
  /** `middle` moves the whole, `end` the other end or a radius, `corner` one corner; `between` puts a corner there. */
  readonly look: 'corner' | 'middle' | 'end' | 'between';
}

/** What is taken hold of on a map: a button that is dragged, or moved by arrow keys. */
export function MapHandle({ at, look, ...props }: MapHandleProps) {
  return (
    <button
      {...props}
      type="button"
      className={styles.handle}
      data-look={look}
      style={{ left: at.x, top: at.y }}
    />
  );
}
