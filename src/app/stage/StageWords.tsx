import { LEAST_TYPE, SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';
import { glyphOfSlot } from '../../core/draw/glyph.ts';
import { legendLines } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useBriefingMessages } from '../../ui/briefing/desk-context.ts';
import { Glyph } from '../../ui/kit/Glyph.tsx';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { DensityLegend } from '../../ui/map/DensityLegend.tsx';
import { labelLine } from '../../ui/map/describe-marks.ts';
import { countLegend, wordCounts, wordLegend } from '../legend-counts.ts';
import { wordGaps } from '../scene-gaps.ts';
import styles from './StageWords.module.css';
import { mapScale, setType } from './slide-style.ts';
import type { StageParts } from './stage-parts.ts';
import { useFigureWords } from './use-figure-words.ts';
import { cutParagraphs, useFittedWords } from './use-fitted-words.ts';
import { WholeRanges } from './WholeRanges.tsx';

/** Key message, text, confidence and legend beside or under the picture. */
export function StageWords({
  isStacked,
  roomPx,
  isPlaying,
  resolve,
  dataset,
  ...parts
}: Omit<StageParts, 'painter'> & {
  readonly isStacked: boolean;
  /** The height that there is for words and legend. */
  readonly roomPx: number;
  /** The dates stand where the words are, while they run. */
  readonly isPlaying: boolean;
  readonly resolve: (text: string) => string;
  readonly dataset: Dataset;
}) {
  const { scene, heightPx } = parts;
  const messages = useMessages();
  const language = useLanguage();
  const { briefing } = useBriefingMessages();
  const figures = useFigureWords(parts.picture, dataset);
  const { confidence } = scene;
  const texts = [
    resolve(scene.keyMessage),
    ...figures,
    ...resolve(scene.body).split('\n'),
    confidence === null
      ? ''
      : `${briefing.confidence(briefing.confidenceLevels[confidence.level])} ${plainText(confidence.reason)}`,
  ];
  const gaps =
    parts.picture === null
      ? ''
      : wordGaps(parts.picture, {
          dataset,
          words: { messages, language },
          shows: scene.shows,
          isStacked,
        });
  const letterCount = texts.reduce((sum, text) => sum + text.length, 0);
  const said = `${scene.id} ${heightPx} ${isStacked} ${parts.picture !== null} ${gaps} ${texts.join(' ')}`;
  const { box, fit, letters } = useFittedWords(said, letterCount);
  return (
    <div
      ref={box}
      className={styles.words}
      data-stacked={isStacked}
      data-wide={scene.shows === 'words'}
      data-cut={letters !== null}
      data-playing={isPlaying}
    >
      <div className={styles.text} data-part={isStacked ? 'words' : undefined}>
        {cutParagraphs(texts, letters).map((text, i) =>
          text.trim() === '' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
            <p key={i} dir="auto" style={setType(i === 0 ? 'keyMessage' : 'body', heightPx, fit)}>
              <WholeRanges text={text} />
            </p>
          ),
        )}
        {gaps !== '' && (
          <p className={styles.gaps} style={setType('source', heightPx)}>
            {gaps}
          </p>
        )}
      </div>
      {scene.shows !== 'words' && (
        <StageLegend {...parts} {...{ dataset, fit, isStacked, roomPx }} />
      )}
    </div>
  );
}

const MOST_LINES = 7;
/** Under a picture there is little height. */
const CLOSE = { lineHeight: 1.2 };

/** What shapes and colours mean, with how many incidents have each. */
function StageLegend({
  scene,
  picture,
  slots,
  heightPx,
  dataset,
  fit,
  isStacked,
  roomPx,
}: Omit<StageParts, 'painter'> & {
  readonly dataset: Dataset;
  readonly fit: number;
  readonly isStacked: boolean;
  readonly roomPx: number;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const { view } = scene;
  const { colour } = view.encoding;
  const category = dataset.categories.find(({ id }) => id === colour);
  const words = { messages, language };
  if (picture?.answer.cells[0] !== undefined && scene.shows !== 'timeline')
    return (
      <div className={styles.legend}>
        <div style={{ zoom: mapScale(heightPx) }}>
          <DensityLegend
            kind={view.encoding.mode === 'grid' ? 'grid' : 'density'}
            hasTowns={false}
            coarse={null}
            isCoarseIn={view.encoding.coarse}
            onCoarse={() => undefined}
          />
        </div>
      </div>
    );
  if (category === undefined || picture === null) return null;
  const all = countLegend(legendLines(category, slots), {
    picture,
    slots,
    shows: scene.shows,
  }).slice(0, MOST_LINES);
  // A head, and as many lines as have room at the smallest size.
  const most = isStacked ? Math.floor(roomPx / (LEAST_TYPE * heightPx * CLOSE.lineHeight)) - 2 : 99;
  const lines = all.length <= most ? all : all.slice(0, Math.max(1, most - 1));
  if (lines.length === 0) return null;
  return (
    <div className={styles.legend} data-part={isStacked ? 'legend' : undefined}>
      <p className={styles.head} style={setType('figure', heightPx, fit)}>
        {wordLegend(scene, picture, words)}
      </p>
      <ul>
        {lines.map((line) => (
          <li
            key={`${line.slot.colour} ${line.slot.shape}`}
            style={{ ...setType('legend', heightPx, fit), ...(isStacked && CLOSE) }}
          >
            <Glyph {...glyphOfSlot(line.slot)} sizePx={SLIDE_TYPE.legend.size * heightPx} />
            <bdi>{labelLine(line, colour, messages).replaceAll('/', '/\u200b')}</bdi>
            <span className={styles.count}>{wordCounts(line, words)}</span>
          </li>
        ))}
        {lines.length < all.length && (
          <li style={{ ...setType('legend', heightPx, fit), ...CLOSE }}>…</li>
        )}
      </ul>
    </div>
  );
}
