import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `quiet` has no edge; `primary` is the one filled button of a dialog. */
  readonly look?: 'edged' | 'quiet' | 'primary';
}

/** The app's button: native, 28 px high, 44 px for coarse pointers. */
export function Button({ look = 'edged', className, ...props }: ButtonProps) {
  const classes = [styles.button, styles[look], className].filter(Boolean).join(' ');
  return <button type="button" {...props} className={classes} />;
}
