import { useLayoutEffect, useRef, useState } from 'react';
import { SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';
import { glyphOfSlot } from '../../core/draw/glyph.ts';
import { legendLines } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelCategory, labelTerm } from '../../i18n/term-label.ts';
import { useBriefingMessages } from '../../ui/briefing/desk-context.ts';
import { Glyph } from '../../ui/kit/Glyph.tsx';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { DensityLegend } from '../../ui/map/DensityLegend.tsx';
import styles from './StageWords.module.css';
import { setType } from './slide-style.ts';
import type { StageParts } from './stage-parts.ts';

/** As long as the words do not fit they are set smaller, step by step; the last is the smallest that a room can read. */
const FITS = [1, 0.92, 0.84, 0.76] as const;

/** Key message, text, confidence and legend beside or under the picture. */
export function StageWords({
  isStacked,
  resolve,
  dataset,
  ...parts
}: Omit<StageParts, 'painter'> & {
  readonly isStacked: boolean;
  readonly resolve: (text: string) => string;
  readonly dataset: Dataset;
}) {
  const { scene, heightPx } = parts;
  const { briefing } = useBriefingMessages();
  const body = resolve(scene.body);
  const message = resolve(scene.keyMessage);
  const box = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(0);
  const said = `${scene.id} ${message} ${body} ${heightPx} ${isStacked} ${parts.picture !== null}`;
  const [fitted, setFitted] = useState(said);
  if (fitted !== said) {
    setFitted(said);
    setStep(0);
  }
  useLayoutEffect(() => {
    const element = box.current;
    const isOver = element !== null && element.scrollHeight > element.clientHeight + 1;
    if (isOver && step < FITS.length - 1) setStep(step + 1);
  });
  const fit = FITS[step];
  return (
    <div
      ref={box}
      className={styles.words}
      data-stacked={isStacked}
      data-wide={scene.shows === 'words'}
    >
      <div className={styles.text}>
        {message !== '' && <p style={setType('keyMessage', heightPx, fit)}>{message}</p>}
        {body.split('\n').map((line, i) =>
          line.trim() === '' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
            <p key={i} style={setType('body', heightPx, fit)}>
              {line}
            </p>
          ),
        )}
        {scene.confidence !== null && (
          <p style={setType('body', heightPx, fit)}>
            {briefing.confidence(briefing.confidenceLevels[scene.confidence.level])}{' '}
            {plainText(scene.confidence.reason)}
          </p>
        )}
      </div>
      {scene.shows !== 'words' && <StageLegend {...parts} dataset={dataset} fit={fit ?? 1} />}
    </div>
  );
}

const MOST_LINES = 7;
const DESK_TEXT_PX = 11;

/** What shapes and colours mean, with how many incidents have each. */
function StageLegend({
  scene,
  picture,
  slots,
  heightPx,
  dataset,
  fit,
}: Omit<StageParts, 'painter'> & { readonly dataset: Dataset; readonly fit: number }) {
  const messages = useMessages();
  const language = useLanguage();
  const { view } = scene;
  const { colour } = view.encoding;
  const category = dataset.categories.find(({ id }) => id === colour);
  const counts = picture?.answer.categories.find(({ id }) => id === colour)?.counts[0];
  if (picture?.answer.cells[0] !== undefined && scene.shows !== 'timeline')
    return (
      <div className={styles.legend}>
        <div style={{ zoom: (SLIDE_TYPE.figure.size * heightPx) / DESK_TEXT_PX }}>
          <DensityLegend
            kind={view.encoding.mode === 'grid' ? 'grid' : 'density'}
            coarse={0}
            isCoarseIn={view.encoding.coarse}
            onCoarse={() => undefined}
          />
        </div>
      </div>
    );
  if (category === undefined || counts === undefined) return null;
  const chosen = Object.hasOwn(view.sets, colour) ? view.sets[colour] : undefined;
  const countOf = (term: string) =>
    chosen === undefined || chosen.includes(term)
      ? (counts[category.values.indexOf(term)] ?? 0)
      : 0;
  const lines = legendLines(category, slots)
    .map(({ slot, terms }) => ({ slot, terms: terms.filter((term) => countOf(term) > 0) }))
    .filter(({ terms }) => terms.length > 0)
    .slice(0, MOST_LINES);
  return (
    <div className={styles.legend}>
      <p className={styles.head} style={setType('figure', heightPx, fit)}>
        {labelCategory(messages, colour)}
      </p>
      <ul>
        {lines.map(({ slot, terms }) => (
          <li key={`${slot.colour} ${slot.shape}`} style={setType('legend', heightPx, fit)}>
            <Glyph {...glyphOfSlot(slot)} sizePx={SLIDE_TYPE.legend.size * heightPx} />
            <bdi>
              {terms.map((term) => plainText(labelTerm(messages, colour, term))).join(', ')}
            </bdi>
            <span className={styles.count}>
              {formatCount(
                terms.reduce((sum, term) => sum + countOf(term), 0),
                language,
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
