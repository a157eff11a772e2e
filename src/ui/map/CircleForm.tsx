import { type FormEvent, useId, useState } from 'react';
import type { Area } from '../../core/model/area.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './AreasPanel.module.css';
import { type CircleField, parseCircle } from './parse-circle.ts';

const FIELDS: readonly CircleField[] = ['latitude', 'longitude', 'radius'];

/** A circle by numbers. */
export function CircleForm({
  isFull,
  onAdd,
}: {
  readonly isFull: boolean;
  readonly onAdd: (circle: Area, gestureMs: number) => void;
}) {
  const words = areasMessagesOf(useLanguage());
  const id = useId();
  const [typed, setTyped] = useState({ latitude: '', longitude: '', radius: '' });
  const [invalid, setInvalid] = useState<CircleField | null>(null);
  function add(event: FormEvent): void {
    event.preventDefault();
    const circle = parseCircle(typed);
    setInvalid('invalid' in circle ? circle.invalid : null);
    if ('invalid' in circle) return;
    onAdd(circle, event.timeStamp);
    setTyped({ latitude: '', longitude: '', radius: '' });
  }
  return (
    <form className={styles.form} aria-label={words.circle} noValidate onSubmit={add}>
      {FIELDS.map((field) => (
        <label key={field} className={styles.label}>
          {words[field]}
          <input
            className={styles.field}
            inputMode="decimal"
            value={typed[field]}
            aria-invalid={invalid === field}
            aria-describedby={id}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </label>
      ))}
      <Button type="submit" disabled={isFull}>
        {words.add}
      </Button>
      <p id={id} className={styles.trouble} role="alert">
        {invalid !== null && words.invalid[invalid]}
      </p>
    </form>
  );
}
