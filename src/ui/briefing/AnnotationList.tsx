import { MOST_TEXT } from '../../core/briefing/read-scene.ts';
import type { Annotation, Scene } from '../../core/briefing/scene.ts';
import type { Position } from '../../core/model/place.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession } from '../use-session.ts';
import { useBriefingMessages } from './desk-context.ts';
import styles from './SceneForm.module.css';

const RING_METRES = 1000;
/** How far from its target an arrow starts, as a share of what the map shows. */
const ARROW_SHARE = 0.18;

/** Texts, rings and arrows over the picture, anchored to places and days. */
export function AnnotationList({
  scene: { annotations, view },
  onChange,
}: {
  readonly scene: Scene;
  readonly onChange: (annotations: readonly Annotation[]) => void;
}) {
  const session = useSession();
  const language = useLanguage();
  const { briefing } = useBriefingMessages();
  const words = briefing.annotations;
  const add = (annotation: Annotation) => onChange([...annotations, annotation]);

  /** Where the analyst points: the selected incident, else the middle of the map; with an arrow's start beside it. */
  function findPlace(): { readonly at: Position; readonly beside: Position } | null {
    const { incident, mapBounds } = session.store.getState();
    if (mapBounds === null) return null;
    const { west, east, south, north } = mapBounds;
    const at = incident?.headline.position ?? [(west + east) / 2, (south + north) / 2];
    return {
      at,
      beside: [at[0] - (east - west) * ARROW_SHARE, at[1] + (north - south) * ARROW_SHARE],
    };
  }

  function addAtPlace(create: (place: NonNullable<ReturnType<typeof findPlace>>) => Annotation) {
    const place = findPlace();
    if (place !== null) add(create(place));
  }

  return (
    <div className={styles.annotations}>
      <p>{briefing.fields.annotations}</p>
      {annotations.map((annotation, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an annotation has no name of its own, and keeps its place
        <div key={i} className={styles.annotation}>
          <label className={styles.field}>
            {words.words(formatCount(i + 1, language))}
            <input
              value={annotation.text}
              maxLength={MOST_TEXT.annotation}
              onChange={({ target }) =>
                onChange(annotations.with(i, { ...annotation, text: target.value }))
              }
            />
          </label>
          <Button
            look="quiet"
            aria-label={words.remove}
            title={words.remove}
            onClick={() => onChange(annotations.toSpliced(i, 1))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <div className={styles.adders}>
        <Button
          onClick={() =>
            addAtPlace(({ at }) => ({
              kind: 'text',
              text: '',
              anchor: { kind: 'place', position: at },
            }))
          }
        >
          {words.text}
        </Button>
        <Button
          onClick={() =>
            addAtPlace(({ at }) => ({
              kind: 'ring',
              text: '',
              center: at,
              radiusMetres: RING_METRES,
            }))
          }
        >
          {words.ring}
        </Button>
        <Button
          onClick={() =>
            addAtPlace(({ at, beside }) => ({ kind: 'arrow', text: '', from: beside, to: at }))
          }
        >
          {words.arrow}
        </Button>
        {view.range !== null && (
          <Button
            onClick={() =>
              view.range !== null &&
              add({ kind: 'text', text: '', anchor: { kind: 'day', day: view.range.startDay } })
            }
          >
            {words.day}
          </Button>
        )}
      </div>
    </div>
  );
}
