import { Fragment } from 'react';
import styles from './StageWords.module.css';

const RANGE = /(\d[\d.,]*–\d[\d.,]*)/;

/** A text whose ranges of numbers, like "3–20", stay on one line. */
export function WholeRanges({ text }: { readonly text: string }) {
  return text.split(RANGE).map((part, i) =>
    i % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <Fragment key={i}>{part}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <span key={i} className={styles.range}>
        {part}
      </span>
    ),
  );
}
