import { useState } from 'react';
import { isTlpLabel, parseMarking, TLP_LABELS } from '../../core/briefing/marking.ts';
import { useBriefingMessages } from './desk-context.ts';
import styles from './SceneForm.module.css';

const OWN = 'own';

/** A TLP label from the list, or own words. */
export function MarkingField({
  label,
  none,
  value,
  onChange,
}: {
  readonly label: string;
  /** What an empty marking is called. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (marking: string) => void;
}) {
  const { briefing } = useBriefingMessages();
  /** What was typed while it is what the marking still says: an undo or another briefing may have changed it. */
  const [typed, setTyped] = useState<string | null>(null);
  const isTyped = typed !== null && parseMarking(typed) === value;
  const isOwn = isTyped || (value !== '' && !isTlpLabel(value));
  const chosen = isOwn ? OWN : value;
  const write = (text: string) => {
    setTyped(text);
    onChange(parseMarking(text));
  };
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {label}
        <select
          value={chosen}
          onChange={({ target }) => {
            if (target.value === OWN) return write('');
            setTyped(null);
            onChange(target.value);
          }}
        >
          <option value="">{none}</option>
          {TLP_LABELS.map((one) => (
            <option key={one} value={one} translate="no">
              {one}
            </option>
          ))}
          <option value={OWN}>{briefing.ownMarking}</option>
        </select>
      </label>
      {isOwn && (
        <label className={styles.field}>
          {briefing.ownMarkingText}
          <input
            value={isTyped ? typed : value}
            maxLength={60}
            onChange={({ target }) => write(target.value)}
          />
        </label>
      )}
    </div>
  );
}
