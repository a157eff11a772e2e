import { type CSSProperties, useMemo } from 'react';
import { strictestMarkings } from '../../core/briefing/marking.ts';
import { isDataChanged, type Scene } from '../../core/briefing/scene.ts';
import { layoutSlide, SLIDE_TYPE, titleLinesOf } from '../../core/briefing/slide-layout.ts';
import { createSlots } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { TilePainter } from '../../core/model/ports.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { wordSources } from '../../session/scene-words.ts';
import { useBriefingMessages, useDeskState } from '../../ui/briefing/desk-context.ts';
import { MarkingChip } from '../../ui/briefing/MarkingChip.tsx';
import { useResolve } from '../../ui/briefing/scene-label.ts';
import { useScenePicture } from '../../ui/briefing/use-scene-picture.ts';
import { useAppearance } from '../../ui/kit/appearance.ts';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { useSessionState } from '../../ui/use-session.ts';
import { StageMap } from './StageMap.tsx';
import styles from './StageScene.module.css';
import { StageTimeline } from './StageTimeline.tsx';
import { StageWords } from './StageWords.tsx';
import { isPage, placeBox, setType, typeHeightOf } from './slide-style.ts';
import { useStageTime } from './use-stage-time.ts';

export interface StageSceneProps {
  readonly scene: Scene;
  readonly scenes: readonly Scene[];
  readonly index: number;
  readonly dataset: Dataset;
  readonly painter: TilePainter;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}

/** One scene as the audience sees it. */
export function StageScene({ scene, scenes, index, dataset, painter, size }: StageSceneProps) {
  const { presenting } = useBriefingMessages();
  const language = useLanguage();
  const { isMotionReduced } = useAppearance();
  const answer = useScenePicture(scene);
  // The next scene is asked for while this one is looked at.
  useScenePicture(scenes[index + 1] ?? null);
  const picture = answer === 'failed' ? null : answer;
  const time = useStageTime(scene, isMotionReduced);
  const dates = scenes.find(({ id }) => id === time.datesOf) ?? scene;
  const datesAnswer = useScenePicture(dates);
  const resolve = useResolve(answer);
  const title = resolve(scene.title);
  const heightPx = typeHeightOf(size);
  const isFlowing = isPage(size);
  const titleLines = useTitleLines(title, size);
  const layout = layoutSlide(size, { shows: scene.shows, titleLines });
  const slots = useSlots(scene, dataset);
  const dateSlots = useSlots(dates, dataset);
  const parts = { scene, picture, slots, heightPx };
  const isChanged = isDataChanged(scene, dataset.fingerprint);
  const place = isFlowing ? () => undefined : placeBox;
  const map = isFlowing
    ? { widthPx: size.widthPx - 2 * PAGE_MARGIN_PX, heightPx: PAGE_MAP_SHARE * size.heightPx }
    : {
        widthPx: (layout.map?.width ?? 0) * size.widthPx,
        heightPx: (layout.map?.height ?? 0) * size.heightPx,
      };
  return (
    <div className={isFlowing ? styles.page : styles.slide}>
      <div className={styles.marking} style={place(layout.markingTop)}>
        <Marking scene={scene} heightPx={heightPx} />
      </div>
      <h1
        className={styles.title}
        style={{ ...place(layout.title), ...setType('title', heightPx) }}
      >
        {title}
      </h1>
      {layout.map !== null && (
        <div
          className={styles.map}
          style={isFlowing ? { blockSize: map.heightPx } : placeBox(layout.map)}
        >
          <StageMap
            {...parts}
            painter={painter}
            widthPx={map.widthPx}
            mapHeightPx={map.heightPx}
            annotations={time.hasAnnotations ? scene.annotations : NONE}
          />
        </div>
      )}
      <div style={place(layout.words)}>
        <StageWords
          {...parts}
          isStacked={layout.isStacked && !isFlowing}
          resolve={resolve}
          dataset={dataset}
        />
      </div>
      {layout.timeline !== null && (
        <div className={styles.timeline} style={place(layout.timeline)}>
          <StageTimeline
            scene={dates}
            picture={datesAnswer === 'failed' ? null : datesAnswer}
            slots={dateSlots}
            heightPx={heightPx}
            dataset={dataset}
            hasAnnotations={time.hasAnnotations}
          />
        </div>
      )}
      <Foot
        {...{ scene, index, dataset, heightPx }}
        box={place(layout.markingBottom)}
        count={scenes.length}
        warning={
          answer === 'failed'
            ? presenting.failed
            : isChanged
              ? presenting.changed(
                  formatCount(scene.madeWith.total, language),
                  formatCount(dataset.counts.total, language),
                )
              : null
        }
      />
    </div>
  );
}

const NONE: Scene['annotations'] = [];
const PAGE_MARGIN_PX = 16;
const PAGE_MAP_SHARE = 0.36;

function useSlots({ view }: Scene, dataset: Dataset) {
  const { colour } = view.encoding;
  return useMemo(() => {
    const category = dataset.categories.find(({ id }) => id === colour);
    return category === undefined ? new Map() : createSlots(category);
  }, [dataset, colour]);
}

/** Lines that the title takes in the page's own face. */
function useTitleLines(title: string, size: StageSceneProps['size']): number {
  const measure = useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return undefined;
    context.font = `${SLIDE_TYPE.title.weight} 100px ${getComputedStyle(document.body).fontFamily}`;
    return (text: string) => context.measureText(text).width / 100;
  }, []);
  return titleLinesOf(title, size, measure);
}

function Marking({ scene, heightPx }: { readonly scene: Scene; readonly heightPx: number }) {
  const whole = useDeskState(({ briefing }) => briefing.marking);
  const ofData = useSessionState(({ dataset }) => dataset?.manifest.marking ?? '');
  return (
    <span style={setType('marking', heightPx)}>
      <MarkingChip markings={strictestMarkings([ofData, whole, scene.marking])} />
    </span>
  );
}

function Foot({
  scene,
  index,
  count,
  dataset,
  box,
  heightPx,
  warning,
}: Pick<StageSceneProps, 'scene' | 'index' | 'dataset'> & {
  readonly count: number;
  readonly box: CSSProperties | undefined;
  readonly heightPx: number;
  readonly warning: string | null;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const { presenting } = useBriefingMessages();
  return (
    <div className={styles.foot} style={{ ...box, ...setType('source', heightPx) }}>
      <p className={styles.source}>
        {warning !== null && <strong>{warning} </strong>}
        {wordSources(scene, dataset, { messages, language })}
      </p>
      <p className={styles.number}>
        {presenting.of(formatCount(index + 1, language), formatCount(count, language))}
      </p>
      <Marking scene={scene} heightPx={heightPx} />
    </div>
  );
}
