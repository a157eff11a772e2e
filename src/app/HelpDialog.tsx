import { dialogMessagesOf } from '../i18n/dialog-messages.ts';
import { COMMANDS } from '../session/commands.ts';
import { Dialog } from '../ui/kit/Dialog.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import styles from './dialogs.module.css';

/** The help sheet: every command with its key, the keys of map and timeline, and how counting works. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { general } = useMessages();
  const { commands } = general;
  const { help } = dialogMessagesOf(useLanguage());
  const keys = COMMANDS.flatMap(({ key, label }) =>
    key === null ? [] : [[key, commands[label]] as const],
  );
  return (
    <Dialog title={help.title} closeLabel={general.close} onClose={onClose}>
      <p>{help.intro}</p>
      <Keys title={help.keys} keys={keys} />
      <p>{help.groupKeys}</p>
      <Keys title={help.onMap} keys={help.mapKeys} />
      <Keys title={help.onTimeline} keys={help.timelineKeys} />
      <Rules title={help.counts} rules={help.rules} />
      <Rules title={help.aboutMap} rules={help.mapRules} />
    </Dialog>
  );
}

function Rules({ title, rules }: { readonly title: string; readonly rules: readonly string[] }) {
  return (
    <>
      <h3 className={styles.legend}>{title}</h3>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}

function Keys({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly (readonly string[])[];
}) {
  return (
    <>
      <h3 className={styles.legend}>{title}</h3>
      <dl className={styles.keys}>
        {keys.map(([key, action]) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
