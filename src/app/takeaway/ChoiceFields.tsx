import type { ReactNode } from 'react';
import { type Briefing, shownScenes } from '../../core/briefing/briefing.ts';
import { TLP_LABELS } from '../../core/briefing/marking.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { PLACE_DETAILS } from '../../platform/export/coarse-place.ts';
import dialogs from '../dialogs.module.css';
import type { Choice, DataChoice, Shown, TakeawayFormat } from './choice.ts';
import type { SlideSource } from './slide.ts';
import styles from './TakeawayDialog.module.css';

interface ChoiceFieldsProps {
  readonly format: TakeawayFormat;
  readonly choice: Choice;
  readonly briefing: Briefing;
  /** Incidents that each choice of data would put into the file. */
  readonly counts: Readonly<Record<DataChoice, number>>;
  readonly source: SlideSource;
  /** Only the owner of the rows knows whether they may be given on. */
  readonly hasNoTerms: boolean;
  readonly onChange: (part: Partial<Choice>) => void;
}

/** What can be chosen for a format; nothing that would change nothing. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { format, choice, briefing, source, onChange } = props;
  const { dialog } = takeawayMessagesOf(source.words.language);
  const scenes = shownScenes(briefing);
  const hasNotes = scenes.some(({ notes }) => notes !== '') && format !== 'png';
  const markings = [...new Set([...TLP_LABELS, choice.marking])].filter((one) => one !== '');
  return (
    <>
      {format === 'html' && props.hasNoTerms && (
        <label className={dialogs.choice}>
          <input
            type="checkbox"
            checked={choice.isGiven}
            onChange={(event) => onChange({ isGiven: event.target.checked })}
          />
          <span>
            {dialog.given}
            <small className={dialogs.note}>{dialog.givenNote}</small>
          </span>
        </label>
      )}
      {format === 'html' ? <DataFields {...props} /> : <ShownField {...props} />}
      {(format === 'png' || format === 'pptx') && (
        <Select
          label={dialog.theme}
          value={choice.theme}
          options={[
            ['light', dialog.themes.light],
            ['dark', dialog.themes.dark],
          ]}
          onChoose={(theme) => onChange({ theme: theme === 'dark' ? 'dark' : 'light' })}
        />
      )}
      <Select
        label={dialog.marking}
        value={choice.marking}
        options={[['', dialog.noMarking], ...markings.map((one) => [one, one] as const)]}
        onChoose={(marking) => onChange({ marking })}
      />
      {hasNotes && (
        <label className={dialogs.choice}>
          <input
            type="checkbox"
            checked={choice.hasNotes}
            onChange={(event) => onChange({ hasNotes: event.target.checked })}
          />
          <span>
            {dialog.notes}
            <small className={dialogs.note}>{dialog.notesNote}</small>
          </span>
        </label>
      )}
    </>
  );
}

function ShownField({ format, choice, briefing, source, onChange }: ChoiceFieldsProps) {
  const { dialog } = takeawayMessagesOf(source.words.language);
  const scenes = shownScenes(briefing);
  const count = (number: number) => formatCount(number, source.words.language);
  const all: readonly (readonly [string, string])[] =
    scenes.length === 0 || format === 'png'
      ? []
      : [['scenes', dialog.scenes(count(scenes.length), scenes.length === 1)]];
  const value = choice.shown.kind === 'scene' ? choice.shown.id : choice.shown.kind;
  const choose = (chosen: string): Shown =>
    chosen === 'view' || chosen === 'scenes' ? { kind: chosen } : { kind: 'scene', id: chosen };
  return (
    <Select
      label={dialog.what}
      value={value}
      options={[
        ...all,
        ['view', dialog.view],
        ...scenes.map(
          ({ id, title }, i) =>
            [id, dialog.scene(count(i + 1), plainText(title) || dialog.untitled)] as const,
        ),
      ]}
      onChoose={(chosen) => onChange({ shown: choose(chosen) })}
    />
  );
}

function DataFields({ choice, briefing, counts, source, onChange }: ChoiceFieldsProps) {
  const { dialog } = takeawayMessagesOf(source.words.language);
  if (!source.dataset.manifest.mayPublish) return null;
  const count = (data: DataChoice) => formatCount(counts[data], source.words.language);
  const scenes: readonly (readonly [string, string])[] =
    shownScenes(briefing).length === 0 ? [] : [['scenes', dialog.dataScenes(count('scenes'))]];
  return (
    <>
      <Select
        label={dialog.data}
        value={choice.data}
        options={[
          ['all', dialog.dataAll(count('all'))],
          ...scenes,
          ['view', dialog.dataView(count('view'))],
        ]}
        onChoose={(data) => onChange({ data: data as DataChoice })}
      />
      <Select
        label={dialog.place}
        value={choice.placeDetail}
        options={PLACE_DETAILS.map((detail) => [detail, dialog.placeDetails[detail]])}
        note={choice.placeDetail === 'recorded' ? undefined : dialog.placeNote}
        onChoose={(detail) =>
          onChange({ placeDetail: PLACE_DETAILS.find((one) => one === detail) ?? 'recorded' })
        }
      />
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly note?: string | undefined;
  readonly onChoose: (value: string) => void;
}

function Select({ label, value, options, note, onChoose }: SelectProps): ReactNode {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {note !== undefined && <small className={dialogs.note}>{note}</small>}
    </label>
  );
}
