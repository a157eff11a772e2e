import { useRef } from 'react';
import { type Briefing, EMPTY_BRIEFING } from '../../core/briefing/briefing.ts';
import { BRIEFING_FILE_ENDING, writeBriefing } from '../../core/briefing/briefing-file.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { useBriefingMessages, useDeskState, useRoom } from './desk-context.ts';
import { EarlierSaves } from './SavedNote.tsx';
import styles from './ScenesPanel.module.css';

/** So many bytes hold more characters than a briefing may have; what comes after them is never read. */
const MOST_BYTES = 60_000_003;

export interface FileMenuProps {
  readonly onSaveFile: (text: string, name: string) => void;
  /** The ready-made briefing; `null` where the open dataset is not the one it speaks of. */
  readonly example: Briefing | null;
}

/** Open, save, start anew, start from the example, and go back to an earlier state. */
export function FileMenu({ onSaveFile, example }: FileMenuProps) {
  const { desk } = useRoom();
  const { briefing: words } = useBriefingMessages();
  const briefing = useDeskState((state) => state.briefing);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.file}
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) void openFile(file, desk.openText);
        }}
      />
      <PopoverButton label={words.more} face={<Icon name="more" />}>
        {(close) => {
          const item = (label: string, run: () => void, isDisabled = false) => (
            <Button
              look="quiet"
              disabled={isDisabled}
              onClick={() => {
                close();
                run();
              }}
            >
              {label}
            </Button>
          );
          return (
            <div className={styles.menu}>
              {item(words.open, () => input.current?.click())}
              {item(
                words.save,
                () => onSaveFile(writeBriefing(briefing), nameFile(briefing.title)),
                briefing.scenes.length === 0,
              )}
              {item(words.startNew, () => desk.replace(EMPTY_BRIEFING))}
              {item(
                words.example,
                () => example !== null && desk.replace(example),
                example === null,
              )}
              {example === null && <small>{words.exampleMissing}</small>}
              <EarlierSaves onRestore={close} />
            </div>
          );
        }}
      </PopoverButton>
    </>
  );
}

async function openFile(file: File, open: (text: string, name: string) => void): Promise<void> {
  const blob = file.slice(0, MOST_BYTES);
  open(await blob.text().catch(() => ''), file.name);
}

/** A file name that every system takes. */
function nameFile(title: string): string {
  const name = title
    .replace(/[^\p{L}\p{N} ,_-]/gu, '')
    .trim()
    .slice(0, 80);
  return `${name || 'briefing'}${BRIEFING_FILE_ENDING}`;
}
