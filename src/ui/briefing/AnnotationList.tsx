import { useRef, useState } from 'react';
import { annotationHandles, bringAnnotation } from '../../core/briefing/annotation-handles.ts';
import { MOST_TEXT } from '../../core/briefing/read-scene.ts';
import type { Annotation, Scene } from '../../core/briefing/scene.ts';
import type { Position } from '../../core/model/place.ts';
import { formatIsoDay, parseIsoDay } from '../../core/model/time.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { AnnotationSheet } from './AnnotationSheet.tsx';
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
  /** Changes with the same `gesture` are one step of undo. */
  readonly onChange: (annotations: readonly Annotation[], gesture: string) => void;
}) {
  const session = useSession();
  const language = useLanguage();
  const { briefing } = useBriefingMessages();
  const words = briefing.annotations;
  const dataset = useSessionState((state) => state.dataset);
  const made = useRef(0);
  /** Each of its own is one step of undo. */
  const change = (next: readonly Annotation[], gesture?: string) =>
    onChange(next, gesture ?? `annotation ${made.current++}`);
  const add = (annotation: Annotation) => change([...annotations, annotation]);
  const firstDay = view.range?.startDay ?? dataset?.extent?.startDay ?? null;

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
              dir="auto"
              value={annotation.text}
              maxLength={MOST_TEXT.annotation}
              onChange={({ target }) =>
                change(annotations.with(i, { ...annotation, text: target.value }), `words ${i}`)
              }
            />
          </label>
          <Button
            look="quiet"
            aria-label={words.remove}
            title={words.remove}
            onClick={({ currentTarget }) => {
              // The last of them goes from under the keyboard.
              if (i === annotations.length - 1)
                currentTarget
                  .closest('fieldset')
                  ?.querySelector<HTMLElement>('[data-adders] button')
                  ?.focus();
              change(annotations.toSpliced(i, 1));
            }}
          >
            <Icon name="close" />
          </Button>
          <Where
            annotation={annotation}
            onChange={(next) => change(annotations.with(i, next), `where ${i}`)}
            onBring={() => {
              const place = findPlace();
              if (place !== null)
                change(annotations.with(i, bringAnnotation(annotation, place.at)));
            }}
          />
        </div>
      ))}
      <div className={styles.adders} data-adders="">
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
        {firstDay !== null && (
          <Button
            onClick={() => add({ kind: 'text', text: '', anchor: { kind: 'day', day: firstDay } })}
          >
            {words.day}
          </Button>
        )}
      </div>
      {annotations.some((one) => annotationHandles(one).length > 0) && (
        <p className={styles.hint}>{words.hint}</p>
      )}
      <AnnotationSheet annotations={annotations} onChange={change} />
    </div>
  );
}

/** Where an annotation is, to be typed: a ring's radius, a text's day; and a way to bring it elsewhere. */
function Where({
  annotation,
  onChange,
  onBring,
}: {
  readonly annotation: Annotation;
  readonly onChange: (annotation: Annotation) => void;
  readonly onBring: () => void;
}) {
  const { annotations: words } = useBriefingMessages().briefing;
  if (annotation.kind === 'text' && annotation.anchor.kind === 'day') {
    const { anchor } = annotation;
    return (
      <label className={styles.field}>
        {words.onDay}
        <input
          type="date"
          value={formatIsoDay(anchor.day)}
          onChange={({ target }) => {
            const day = parseIsoDay(target.value);
            if (day !== null) onChange({ ...annotation, anchor: { kind: 'day', day } });
          }}
        />
      </label>
    );
  }
  return (
    <>
      {annotation.kind === 'ring' && (
        <Radius
          metres={annotation.radiusMetres}
          onMetres={(radiusMetres) => onChange({ ...annotation, radiusMetres })}
        />
      )}
      <Button title={words.bringNote} onClick={onBring}>
        {words.bring}
      </Button>
    </>
  );
}

const METRES = 1000;
const LEAST_METRES = 1;
const MOST_METRES = 20_000_000;

/** What is typed stays as it is until it is a radius. */
function Radius({
  metres,
  onMetres,
}: {
  readonly metres: number;
  readonly onMetres: (metres: number) => void;
}) {
  const { annotations: words } = useBriefingMessages().briefing;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className={styles.field}>
      {words.radius}
      <input
        type="number"
        min={0.05}
        step={0.05}
        value={typed ?? Math.round(metres) / METRES}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = target.valueAsNumber * METRES;
          if (next >= LEAST_METRES && next <= MOST_METRES) onMetres(next);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
