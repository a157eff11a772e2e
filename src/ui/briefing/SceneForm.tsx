import type { ReactNode } from 'react';
import { changeScene } from '../../core/briefing/briefing.ts';
import { MOST_TEXT } from '../../core/briefing/read-scene.ts';
import {
  CONFIDENCE_LEVELS,
  type Confidence,
  SCENE_SHOWS,
  type Scene,
} from '../../core/briefing/scene.ts';
import { lettersOver } from '../../core/briefing/words-over.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { AnnotationList } from './AnnotationList.tsx';
import { useBriefingMessages, useRoom } from './desk-context.ts';
import { MarkingField } from './MarkingField.tsx';
import styles from './SceneForm.module.css';

const SECONDS = 60;

/** The words of one scene. Typing in a field is one step of undo. */
export function SceneForm({ scene }: { readonly scene: Scene }) {
  const { desk } = useRoom();
  const { briefing } = useBriefingMessages();
  const { fields } = briefing;
  const language = useLanguage();
  const over = lettersOver(scene);
  const change = (part: Partial<Scene>) =>
    desk.edit(changeScene(scene.id, part), `${scene.id} ${Object.keys(part).join()}`);
  return (
    <fieldset className={styles.form} aria-label={briefing.edit}>
      <Text
        label={fields.title}
        value={scene.title}
        most={MOST_TEXT.title}
        rows={2}
        note={isTopic(scene.title) ? briefing.titleHint : undefined}
        onChange={(title) => change({ title: title.replaceAll('\n', ' ') })}
      />
      <Text
        label={fields.keyMessage}
        value={scene.keyMessage}
        most={MOST_TEXT.keyMessage}
        rows={2}
        onChange={(keyMessage) => change({ keyMessage })}
      />
      <Text
        label={fields.body}
        value={scene.body}
        most={MOST_TEXT.body}
        rows={3}
        note={over === 0 ? fields.tokens : fields.noRoom(formatCount(over, language))}
        onChange={(body) => change({ body })}
      />
      <Text
        label={fields.notes}
        value={scene.notes}
        most={MOST_TEXT.notes}
        rows={4}
        note={fields.notesNote}
        onChange={(notes) => change({ notes })}
      />
      <div className={styles.pair}>
        <label className={styles.field}>
          {fields.shows}
          <select
            value={scene.shows}
            onChange={({ target }) => change({ shows: target.value as Scene['shows'] })}
          >
            {SCENE_SHOWS.map((shows) => (
              <option key={shows} value={shows}>
                {briefing.shows[shows]}
              </option>
            ))}
          </select>
          {isManyMaps(scene) && <small>{fields.manyMaps}</small>}
        </label>
        <label className={styles.field}>
          {fields.planned}
          <input
            type="number"
            min={0}
            max={360}
            step={0.5}
            value={scene.plannedSeconds / SECONDS}
            onChange={({ target }) =>
              change({ plannedSeconds: Math.round(clampMinutes(target.valueAsNumber) * SECONDS) })
            }
          />
        </label>
      </div>
      <ConfidenceField value={scene.confidence} onChange={(confidence) => change({ confidence })} />
      <MarkingField
        label={briefing.sceneMarking}
        none={briefing.asBriefing}
        value={scene.marking}
        onChange={(marking) => change({ marking })}
      />
      <Text
        label={fields.sources}
        value={scene.sources.join('\n')}
        most={20 * MOST_TEXT.source}
        rows={2}
        onChange={(text) => change({ sources: readSources(text) })}
      />
      <AnnotationList
        scene={scene}
        onChange={(annotations, gesture) =>
          desk.edit(changeScene(scene.id, { annotations }), `${scene.id} ${gesture}`)
        }
      />
    </fieldset>
  );
}

/** A small map of each place, twice, over a timeline. */
function isManyMaps({ shows, view: { hasLenses, comparison } }: Scene): boolean {
  return shows === 'mapAndTimeline' && hasLenses && comparison !== null;
}

function clampMinutes(minutes: number): number {
  return Number.isFinite(minutes) ? Math.max(0, Math.min(360, minutes)) : 0;
}

/** Three words or fewer are seldom a judgement. */
function isTopic(title: string): boolean {
  return title.trim() !== '' && title.trim().split(/\s+/).length < 4;
}

/** A line each; the last may still be empty while someone types. */
function readSources(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').slice(0, 20);
}

function Text({
  label,
  value,
  most,
  rows,
  note,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly rows: number;
  readonly note?: ReactNode;
  readonly onChange: (text: string) => void;
}) {
  return (
    <label className={styles.field}>
      {label}
      <textarea
        dir="auto"
        value={value}
        maxLength={most}
        rows={rows}
        onChange={({ target }) => onChange(target.value)}
      />
      {note !== undefined && <small>{note}</small>}
    </label>
  );
}

function ConfidenceField({
  value,
  onChange,
}: {
  readonly value: Confidence | null;
  readonly onChange: (confidence: Confidence | null) => void;
}) {
  const { briefing } = useBriefingMessages();
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {briefing.fields.confidence}
        <select
          value={value?.level ?? 'none'}
          onChange={({ target }) => {
            const level = CONFIDENCE_LEVELS.find((one) => one === target.value);
            onChange(level === undefined ? null : { level, reason: value?.reason ?? '' });
          }}
        >
          {(['none', ...CONFIDENCE_LEVELS] as const).map((level) => (
            <option key={level} value={level}>
              {briefing.confidences[level]}
            </option>
          ))}
        </select>
      </label>
      {value !== null && (
        <label className={styles.field}>
          {briefing.fields.confidenceReason}
          <input
            value={value.reason}
            maxLength={MOST_TEXT.keyMessage}
            onChange={({ target }) => onChange({ ...value, reason: target.value })}
          />
        </label>
      )}
    </div>
  );
}
