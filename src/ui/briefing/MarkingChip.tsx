import { isTlpLabel, MARKING_BACKGROUND, TLP_COLOURS } from '../../core/briefing/marking.ts';
import { plainText } from '../../i18n/plain-text.ts';
import styles from './MarkingChip.module.css';

/** Handling markings: TLP labels in their exact form and colours, free text in the page's own. Never translated. */
export function MarkingChip({ markings }: { readonly markings: readonly string[] }) {
  return (
    <span className={styles.chips} translate="no" dir="ltr">
      {markings.map((marking) =>
        isTlpLabel(marking) ? (
          <span
            key={marking}
            className={styles.tlp}
            style={{ background: MARKING_BACKGROUND, color: TLP_COLOURS[marking] }}
          >
            {marking}
          </span>
        ) : (
          <bdi key={marking} className={styles.text}>
            {plainText(marking)}
          </bdi>
        ),
      )}
    </span>
  );
}
