import { useRef, useState } from 'react';
import type { Dataset } from '../core/model/dataset.ts';
import { filterParts } from '../core/view/filter-part.ts';
import { encodeLinkData, LINK_DATA_KEY, linkDataOf } from '../core/view/link-data.ts';
import { encodeView, MOST_CHARACTERS } from '../core/view/url.ts';
import type { View } from '../core/view/view.ts';
import { dialogMessagesOf } from '../i18n/dialog-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { plainText } from '../i18n/plain-text.ts';
import { describePart, type Words } from '../session/describe-part.ts';
import { Button } from '../ui/kit/Button.tsx';
import { Dialog } from '../ui/kit/Dialog.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import { useSessionState } from '../ui/use-session.ts';
import styles from './dialogs.module.css';

/** Longer links are cut by some mail programs and chats. */
const LONG_CHARACTERS = 2000;

export interface ShareDialogProps {
  /** A file instead of a link. */
  readonly onFile: () => void;
  readonly onClose: () => void;
}

/** The link to this view, and in words what can be read in it. */
export function ShareDialog({ onFile, onClose }: ShareDialogProps) {
  const messages = useMessages();
  const language = useLanguage();
  const { share } = dialogMessagesOf(language);
  const view = useSessionState((state) => state.view);
  const dataset = useSessionState((state) => state.dataset);
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const hash = writeHash(view, dataset);
  const link = `${location.href.split('#')[0]}${hash === '' ? '' : `#${hash}`}`;
  const isTooLong = hash.length > MOST_CHARACTERS;

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setOutcome(share.copied);
    } catch {
      setOutcome(share.notCopied);
    }
  }

  return (
    <Dialog title={share.title} closeLabel={messages.general.close} onClose={onClose}>
      <p>{share.what}</p>
      <p>{share.reveals}</p>
      <ul className={styles.rules}>
        {listRevealed(view, dataset, { messages, language }).map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <label className={styles.row}>
        {share.link}
        <input
          ref={field}
          className={styles.link}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </label>
      {link.length > LONG_CHARACTERS && (
        <p>
          {share.length(formatCount(link.length, language))}{' '}
          {isTooLong ? share.tooLong : share.long}
        </p>
      )}
      {location.protocol === 'file:' && <p className={styles.note}>{share.onThisComputer}</p>}
      <div className={styles.buttons}>
        <Button look="primary" disabled={isTooLong} onClick={() => void copy()}>
          {share.copy}
        </Button>
        <Button onClick={onFile}>{share.file}</Button>
        <span role="status">{outcome}</span>
      </div>
    </Dialog>
  );
}

/** The view, and which data it is of, where that is a file of the user's own. */
function writeHash(view: View, dataset: Dataset | null): string {
  const hash = encodeView(view);
  if (dataset === null || !isOwnData(dataset)) return hash;
  const data = encodeLinkData({ fingerprint: dataset.fingerprint, name: dataset.manifest.name });
  return `${hash === '' ? 'v=1' : hash}&${new URLSearchParams({ [LINK_DATA_KEY]: data })}`;
}

/** Whether the user has opened a file: the dataset that comes with the app has no stranger's layout. */
function isOwnData({ manifest, fingerprint }: Dataset): boolean {
  return manifest.preset !== undefined && fingerprint !== '';
}

function listRevealed(view: View, dataset: Dataset | null, words: Words): readonly string[] {
  const { revealed } = dialogMessagesOf(words.language).share;
  const filters = filterParts(view).map((part) => describePart(part, view, words));
  const own = dataset !== null && isOwnData(dataset) ? dataset : null;
  const data = own && linkDataOf({ fingerprint: own.fingerprint, name: own.manifest.name });
  return [
    filters.length === 0 ? revealed.allDates : revealed.filters(filters.join('; ')),
    ...(view.camera === null ? [] : [revealed.place]),
    ...(view.selection === null ? [] : [revealed.incident]),
    revealed.look,
    ...(data === null ? [] : [revealed.data(plainText(data.name), data.fingerprint)]),
  ];
}
