import { useId } from 'react';
import { setTheme } from '../core/view/actions.ts';
import { THEMES } from '../core/view/view.ts';
import { dialogMessagesOf } from '../i18n/dialog-messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { Dialog } from '../ui/kit/Dialog.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import { useSession, useSessionState } from '../ui/use-session.ts';
import styles from './dialogs.module.css';

const MOTIONS = ['system', 'reduced', 'full'] as const;
const MEMORY_MIB = [64, 256, 1024, 4096];

/** How this browser's user wants the app. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { general } = useMessages();
  const language = useLanguage();
  const settings = useSessionState((state) => state.settings);
  const view = useSessionState((state) => state.view);
  const words = dialogMessagesOf(language).settings;
  const memoryNoteId = useId();
  return (
    <Dialog title={words.title} closeLabel={general.close} onClose={onClose}>
      <Choices
        legend={words.theme}
        choices={THEMES}
        labels={words.themes}
        chosen={view.theme}
        onChoose={(theme) => {
          session.change(setTheme(theme), { kind: 'look' });
          session.changeSettings({ theme });
        }}
      />
      <Choices
        legend={words.motion}
        choices={MOTIONS}
        labels={words.motions}
        chosen={settings.motion}
        onChoose={(motion) => session.changeSettings({ motion })}
      />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={settings.hasContext}
          onChange={(event) => session.changeSettings({ hasContext: event.target.checked })}
        />
        <span>
          {words.context}
          <small className={styles.note}>{words.contextNote}</small>
        </span>
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={settings.hasSingleKeys}
          onChange={(event) => session.changeSettings({ hasSingleKeys: event.target.checked })}
        />
        <span>
          {words.singleKeys}
          <small className={styles.note}>{words.singleKeysNote}</small>
        </span>
      </label>
      <label className={styles.row}>
        {words.memory}
        <select
          value={settings.mostMemoryMiB ?? ''}
          aria-describedby={memoryNoteId}
          onChange={({ target: { value } }) =>
            session.changeSettings({ mostMemoryMiB: value === '' ? null : Number(value) })
          }
        >
          <option value="">{words.memoryFree}</option>
          {MEMORY_MIB.map((sizeMiB) => (
            <option key={sizeMiB} value={sizeMiB}>
              {words.memoryMiB(formatCount(sizeMiB, language))}
            </option>
          ))}
        </select>
      </label>
      <p id={memoryNoteId} className={styles.note}>
        {words.memoryNote}
      </p>
      <p className={styles.note}>{words.note}</p>
    </Dialog>
  );
}

interface ChoicesProps<Choice extends string> {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly labels: Readonly<Record<Choice, string>>;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Choices<Choice extends string>({
  legend,
  choices,
  labels,
  chosen,
  onChoose,
}: ChoicesProps<Choice>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            name={legend}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          {labels[choice]}
        </label>
      ))}
    </fieldset>
  );
}
