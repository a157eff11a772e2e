import { type ReactNode, useId, useRef, useState } from 'react';
import {
  MAX_CELL_BYTES,
  MAX_COLUMNS,
  MAX_ENTRIES,
  MAX_FILE_BYTES,
  MAX_RATIO,
  MAX_ROWS,
  MAX_SHEET_BYTES,
} from '../../core/ingest/formats/limits.ts';
import type { ImportFile } from '../../core/model/import-plan.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { wordBytes } from '../../i18n/word-bytes.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './PickStep.module.css';
import { useImporting, useImportMessages } from './use-importing.ts';

/** The ways in: files, a pasted table, an address beside the app. */
export function PickStep({
  fetchFile,
  foot,
}: {
  readonly fetchFile: (address: string) => Promise<ImportFile>;
  readonly foot: ReactNode;
}) {
  const importing = useImporting();
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.drop}>
        <label className={styles.label}>
          <span className="visually-hidden">{said.input}</span>
          <input
            ref={input}
            type="file"
            multiple
            className={styles.input}
            onChange={({ target }) => {
              if (target.files?.length) void importing.inspect(listFiles(target.files));
            }}
          />
        </label>
        <Button
          look="primary"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => input.current?.click()}
        >
          {said.choose}
        </Button>
        <p className={styles.note}>
          {said.drop}. {said.dropNote}
        </p>
      </div>
      <p className={styles.note}>{said.formats}</p>
      <p className={styles.note}>
        {said.limits(
          wordBytes(MAX_FILE_BYTES, language),
          formatCount(MAX_ROWS, language),
          formatCount(MAX_COLUMNS, language),
          wordBytes(MAX_CELL_BYTES, language),
        )}{' '}
        {said.sheetLimit(wordBytes(MAX_SHEET_BYTES, language))}{' '}
        {said.archiveLimits(formatCount(MAX_ENTRIES, language), formatCount(MAX_RATIO, language))}
      </p>
      <PasteField />
      <AddressField fetchFile={fetchFile} />
      <p className={styles.note}>{said.nothingSent}</p>
      {foot}
    </>
  );
}

function listFiles(files: FileList): readonly ImportFile[] {
  return [...files].map((file) => ({ name: file.name, blob: file }));
}

function PasteField() {
  const importing = useImporting();
  const { importing: said } = useImportMessages();
  const [text, setText] = useState('');
  const hint = useId();
  return (
    <form
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        void importing.inspect([{ name: said.pastedName, blob: new Blob([text]) }]);
      }}
    >
      <label className={styles.wayLabel}>
        {said.paste}
        <textarea
          className={styles.paste}
          rows={3}
          value={text}
          aria-describedby={hint}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p id={hint} className={styles.note}>
        {said.pasteHint}
      </p>
      <Button type="submit" disabled={text.trim() === ''}>
        {said.readPasted}
      </Button>
    </form>
  );
}

function AddressField({
  fetchFile,
}: {
  readonly fetchFile: (address: string) => Promise<ImportFile>;
}) {
  const importing = useImporting();
  const { importing: said } = useImportMessages();
  const [address, setAddress] = useState('');
  const [failure, setFailure] = useState('');
  const hint = useId();
  const form = useRef<HTMLFormElement>(null);

  async function fetchAndInspect(): Promise<void> {
    const asked = form.current;
    try {
      setFailure('');
      const file = await fetchFile(address.trim());
      // Whoever has closed the dialog meanwhile, or chosen another file, wants this one no more.
      if (asked?.isConnected) await importing.inspect([file]);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <form
      ref={form}
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        void fetchAndInspect();
      }}
    >
      <label className={styles.wayLabel}>
        {said.address}
        <input
          className={styles.field}
          value={address}
          aria-describedby={hint}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <p id={hint} className={styles.note}>
        {said.addressHint}
      </p>
      <Button type="submit" disabled={address.trim() === ''}>
        {said.fetch}
      </Button>
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
    </form>
  );
}
