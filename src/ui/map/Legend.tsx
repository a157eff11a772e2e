import { memo, type ReactNode, useId, useState } from 'react';
import { glyphOfSlot } from '../../core/draw/glyph.ts';
import type { LegendLine } from '../../core/draw/slot.ts';
import type { Measure } from '../../core/model/query.ts';
import {
  COLOUR_CATEGORIES,
  type ColourCategory,
  type Encoding,
  MAP_MODES,
  type MapMode,
  MEASURES,
} from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { labelCategory } from '../../i18n/term-label.ts';
import { Button } from '../kit/Button.tsx';
import { Glyph } from '../kit/Glyph.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { labelLine } from './describe-marks.ts';
import styles from './Legend.module.css';
import { LegendSizes } from './LegendSizes.tsx';

export interface LegendProps {
  readonly encoding: Encoding;
  readonly lines: readonly LegendLine[];
  /** The largest number of the chosen measure in the dataset. */
  readonly largest: number;
  /** How many of the placed are placed by a town or coarser. */
  readonly coarse: number;
  /** There is less room than the window has: it folds at any width. */
  readonly isFolding: boolean;
  readonly placed: number;
  /** In the place of what symbols mean, while the map draws none. Its scale stays when the legend is folded: no density without it. */
  readonly density: ReactNode;
  readonly onEncoding: (encoding: Partial<Encoding>, gestureMs: number) => void;
}

/** What area, shape and rings mean, and the choice of what they mean. Below 1440 px it folds to a button. */
export function Legend(props: LegendProps) {
  const { map } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const isCounted = props.density !== null;
  return (
    <div className={styles.corner} data-furniture data-folds={props.isFolding}>
      <Toolbar
        id={id}
        className={styles.legend}
        label={map.legend.name}
        data-open={isOpen}
        data-counted={isCounted}
      >
        <ModeChoice mode={props.encoding.mode} onEncoding={props.onEncoding} />
        {props.density ?? <LegendBody {...props} />}
      </Toolbar>
      <Button
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {map.legend.name}
        <Icon name={isOpen ? 'down' : 'up'} sizePx={12} />
      </Button>
    </div>
  );
}

/** How the map draws. */
const ModeChoice = memo(function ModeChoice({
  mode,
  onEncoding,
}: Pick<LegendProps, 'onEncoding'> & { readonly mode: MapMode }) {
  const { legend } = useMessages().map;
  return (
    <Choice
      label={legend.mode}
      value={mode}
      options={MAP_MODES.map((one) => [one, legend.modes[one]])}
      onChoose={(chosen, gestureMs) => onEncoding({ mode: chosen as MapMode }, gestureMs)}
    />
  );
});

function LegendBody({ encoding, lines, largest, coarse, placed, onEncoding }: LegendProps) {
  const messages = useMessages();
  const language = useLanguage();
  const { legend } = messages.map;
  const count = (number: number) => formatCount(number, language);
  return (
    <>
      <div className={styles.column}>
        <Choice
          label={legend.area}
          value={encoding.size}
          options={MEASURES.map((id) => [id, messages.terms.measures[id]])}
          onChoose={(size, gestureMs) => onEncoding({ size: size as Measure }, gestureMs)}
        />
        <LegendSizes
          measure={encoding.size}
          largest={largest}
          isDotted={encoding.colour === 'claimStatus'}
        />
      </div>
      <div className={styles.column}>
        <Choice
          label={legend.shape}
          value={encoding.colour}
          options={COLOUR_CATEGORIES.map((id) => [id, labelCategory(messages, id)])}
          onChoose={(colour, gestureMs) =>
            onEncoding({ colour: colour as ColourCategory }, gestureMs)
          }
        />
        <ul className={styles.shapes}>
          {lines.map((line) => (
            <li key={`${line.slot.colour} ${line.slot.shape}`} className={styles.sign}>
              <Glyph {...glyphOfSlot(line.slot)} />
              <bdi>{labelLine(line, encoding.colour, messages)}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.precision}>
        <PrecisionSigns />
        <span>{legend.precision}</span>
        {coarse > 0 && <p>{legend.coarse(count(coarse), count(placed))}</p>}
      </div>
    </>
  );
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, label: string])[];
  readonly onChoose: (id: string, gestureMs: number) => void;
}): ReactNode {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        className={styles.select}
        value={value}
        onChange={(event) => onChoose(event.target.value, event.timeStamp)}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A mark alone, a mark in a ring, and a dashed disc without a mark. */
function PrecisionSigns() {
  return (
    <svg aria-hidden="true" className={styles.signs} width={56} height={16} viewBox="0 0 56 16">
      <circle cx={5} cy={8} r={3.5} fill="currentColor" />
      <circle cx={24} cy={8} r={2.5} fill="currentColor" />
      <circle cx={24} cy={8} r={6.5} fill="none" stroke="currentColor" />
      <circle cx={46} cy={8} r={7} fill="currentColor" fillOpacity={0.07} />
      <circle cx={46} cy={8} r={7} fill="none" stroke="currentColor" strokeDasharray="3 2" />
    </svg>
  );
}
