import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Area } from '../../core/model/area.ts';
import { setAreas } from '../../core/view/actions.ts';
import { areasMessagesOf } from '../../i18n/areas-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './AreasDialog.module.css';
import { type CircleField, parseCircle } from './parse-circle.ts';

const MOST_AREAS = 20;
const MOST_NAME_LETTERS = 60;
const FIELDS: readonly CircleField[] = ['latitude', 'longitude', 'radius'];

/** The areas that incidents are filtered by: named, counted, taken away, and added by what the map shows or by numbers. */
export function AreasDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { general } = useMessages();
  const words = areasMessagesOf(useLanguage());
  const areas = useSessionState((state) => state.view.areas);
  const bounds = useSessionState((state) => state.mapBounds);
  const change = (next: readonly Area[], gestureMs: number) =>
    session.change(setAreas(next), { gestureMs });
  const isFull = areas.length >= MOST_AREAS;
  return (
    <Dialog title={words.title} closeLabel={general.close} onClose={onClose}>
      <p>{words.what}</p>
      {areas.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <AreaList areas={areas} onChange={change} />
      )}
      <Button
        disabled={bounds === null || isFull}
        onClick={({ timeStamp }) =>
          bounds !== null && change([...areas, { kind: 'box', name: '', bounds }], timeStamp)
        }
      >
        {words.addBox}
      </Button>
      <CircleForm
        isFull={isFull}
        onAdd={(circle, gestureMs) => change([...areas, circle], gestureMs)}
      />
    </Dialog>
  );
}

type OnChange = (areas: readonly Area[], gestureMs: number) => void;

function AreaList({
  areas,
  onChange,
}: {
  readonly areas: readonly Area[];
  readonly onChange: OnChange;
}) {
  const language = useLanguage();
  const words = areasMessagesOf(language);
  const counts = useCounts(areas);
  return (
    <ul className={styles.list}>
      {areas.map((area, i) => {
        const number = formatCount(i + 1, language);
        const name = area.name === '' ? words.unnamed(number) : area.name;
        const count = counts[i];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: areas have no other identity than their place
          <li key={i} className={styles.area}>
            <span>{words.kinds[area.kind]}</span>
            <input
              className={styles.field}
              aria-label={words.name(number)}
              placeholder={words.unnamed(number)}
              maxLength={MOST_NAME_LETTERS}
              value={area.name}
              onChange={(event) =>
                onChange(areas.with(i, { ...area, name: event.target.value }), event.timeStamp)
              }
            />
            <span className={styles.count}>
              {count === undefined ? '' : words.inside(formatCount(count, language))}
            </span>
            <Button
              look="quiet"
              aria-label={words.remove(name)}
              onClick={({ timeStamp }) => onChange(areas.toSpliced(i, 1), timeStamp)}
            >
              <Icon name="close" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** How many incidents each area alone would leave, under the other filters. */
function useCounts(areas: readonly Area[]): readonly number[] {
  const session = useSession();
  const view = useSessionState((state) => state.answered?.view ?? state.view);
  const [counts, setCounts] = useState<readonly number[]>([]);
  useEffect(
    function countInside() {
      let isWanted = true;
      session
        .countShown(areas.map((area) => ({ ...view, isOnlyInView: false, areas: [area] })))
        .then(
          (counted) => isWanted && setCounts(counted),
          () => isWanted && setCounts([]),
        );
      return function ignoreCounts() {
        isWanted = false;
      };
    },
    [session, view, areas],
  );
  return counts;
}

function CircleForm({
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
