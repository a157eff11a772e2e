import { useId } from 'react';
import { formatCount } from '../../i18n/numbers.ts';
import { wordBytes } from '../../i18n/word-bytes.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './ImportDialog.module.css';
import { useImportMessages, useImportState } from './use-importing.ts';

/** How far reading has come, in bytes and rows, and the way out of it. */
export function ProgressStep({ onCancel }: { readonly onCancel: () => void }) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const label = useId();
  const step = useImportState((state) => state.step);
  const progress = useImportState((state) => state.progress);
  const { readBytes, totalBytes, rows } = progress ?? { readBytes: 0, totalBytes: 0, rows: 0 };
  const title = step === 'loading' ? said.loading : said.inspecting;
  const size = (bytes: number) => wordBytes(bytes, language);
  const words =
    // What is packed comes out longer than it went in.
    totalBytes > 0 && readBytes <= totalBytes
      ? said.progress(formatCount(rows, language), size(readBytes), size(totalBytes))
      : said.progressOpen(formatCount(rows, language), size(readBytes));
  return (
    <>
      <p id={label}>{title}</p>
      <progress
        className={styles.progress}
        aria-labelledby={label}
        {...(totalBytes > 0 && { value: Math.min(readBytes, totalBytes), max: totalBytes })}
      />
      <p className={styles.progressWords}>{words}</p>
      <div className={styles.foot}>
        <p className={styles.note}>{said.nothingSent}</p>
        <Button onClick={onCancel}>{said.cancel}</Button>
      </div>
    </>
  );
}
