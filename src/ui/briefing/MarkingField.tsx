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
  const isOwnText = value !== '' && !isTlpLabel(value);
  const [isOwn, setIsOwn] = useState(isOwnText);
  const [text, setText] = useState(isOwnText ? value : '');
  const chosen = isOwn || isOwnText ? OWN : value;
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {label}
        <select
          value={chosen}
          onChange={({ target }) => {
            setIsOwn(target.value === OWN);
            onChange(target.value === OWN ? parseMarking(text) : target.value);
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
      {chosen === OWN && (
        <label className={styles.field}>
          {briefing.ownMarkingText}
          <input
            value={text}
            maxLength={60}
            onChange={({ target }) => {
              setText(target.value);
              onChange(parseMarking(target.value));
            }}
          />
        </label>
      )}
    </div>
  );
}
