import { type CSSProperties, useLayoutEffect, useMemo, useRef } from 'react';
import { strictestMarkings } from '../../core/briefing/marking.ts';
import { isDataChanged, type Scene } from '../../core/briefing/scene.ts';
import {
  type Box,
  fitTitle,
  isStackedSlide,
  layoutScene,
  type MeasureText,
  SLIDE_TYPE,
  type SlideLayout,
} from '../../core/briefing/slide-layout.ts';
import { createSlots } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { wordSources } from '../../session/scene-words.ts';
import { useBriefingMessages, useDeskState } from '../../ui/briefing/desk-context.ts';
import { MarkingChip } from '../../ui/briefing/MarkingChip.tsx';
import { useResolve } from '../../ui/briefing/scene-label.ts';
import { useKeptPicture } from '../../ui/briefing/use-kept-picture.ts';
import { useScenePicture } from '../../ui/briefing/use-scene-picture.ts';
import { useAppearance } from '../../ui/kit/appearance.ts';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { useSessionState } from '../../ui/use-session.ts';
import { pickLanes } from '../scene-lanes.ts';
import { isManyMaps } from '../scene-maps.ts';
import type { MapPlace } from './map-place.ts';
import { PlayedDates } from './PlayedDates.tsx';
import { StageLenses } from './StageLenses.tsx';
import { StageMaps } from './StageMaps.tsx';
import styles from './StageScene.module.css';
import { StageTimeline } from './StageTimeline.tsx';
import { StageWords } from './StageWords.tsx';
import { isPage, placeBox, setType, typeHeightOf } from './slide-style.ts';
import { nameStageSources } from './stage-sources.ts';
import { useStagePlay } from './use-stage-play.ts';
import { useStageTime } from './use-stage-time.ts';
import { WholeRanges } from './WholeRanges.tsx';

export interface StageSceneProps {
  readonly scene: Scene;
  readonly scenes: readonly Scene[];
  readonly index: number;
  readonly dataset: Dataset;
  readonly painter: TilePainter;
  readonly assets: Assets;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly onMaps: (maps: readonly MapPlace[]) => void;
}

/** One scene as the audience sees it. */
export function StageScene(props: StageSceneProps) {
  const { scene, scenes, index, dataset, painter, assets, size } = props;
  const { hasLenses } = scene.view;
  const isCompared = scene.view.comparison !== null;
  const { presenting } = useBriefingMessages();
  const messages = useMessages();
  const language = useLanguage();
  const { isMotionReduced } = useAppearance();
  const answer = useScenePicture(scene);
  // The next scene is asked for while this one is looked at.
  useScenePicture(scenes[index + 1] ?? null);
  const play = useStagePlay(scene, dataset);
  const picture = play.picture;
  const time = useStageTime(scene, isMotionReduced);
  const ownDates = scenes.find(({ id }) => id === time.datesOf) ?? scene;
  const dates = play.windows === null ? ownDates : play.scene;
  const datesAnswer = useKeptPicture(useScenePicture(dates), dates.id);
  const resolve = useResolve(answer);
  const title = resolve(scene.title);
  const heightPx = typeHeightOf(size);
  const isFlowing = isPage(size);
  const own = wordSources(scene, dataset, { messages, language });
  const sources = nameStageSources(own, scene, messages);
  const markings = useMarkings(scene);
  const measure = useMeasure();
  const { lanes } = pickLanes(
    answer === 'failed' ? null : (picture ?? answer),
    scene.shows,
    isStackedSlide(size) && !isFlowing,
  );
  const layout = layoutScene(
    size,
    {
      ...{ shows: scene.shows, title, sources, markings },
      laneCount: lanes.length,
      isWide: isManyMaps(scene.view),
    },
    measure,
  );
  const fitted = fitTitle(title, size, measure);
  const slots = useSlots(scene, dataset);
  const dateSlots = useSlots(dates, dataset);
  const parts = { scene: play.scene, picture, slots, heightPx };
  const isChanged = isDataChanged(scene, dataset.fingerprint);
  const place: (box: Box) => CSSProperties | undefined = isFlowing ? () => undefined : placeBox;
  const mapPx = isFlowing
    ? {
        widthPx: size.widthPx - 2 * PAGE_MARGIN_PX,
        heightPx: Math.min(
          (isCompared ? PAGE_MAPS_SHARE : PAGE_MAP_SHARE) * Math.max(size.widthPx, size.heightPx),
          MOST_PAGE_SHARE * size.heightPx,
        ),
      }
    : {
        widthPx: (layout.map?.width ?? 0) * size.widthPx,
        heightPx: (layout.map?.height ?? 0) * size.heightPx,
      };
  const { widthPx: mapWidthPx, heightPx: mapHeightPx } = mapPx;
  const map = useMemo(
    () => ({ widthPx: mapWidthPx, heightPx: mapHeightPx }),
    [mapWidthPx, mapHeightPx],
  );
  const annotations = time.hasAnnotations ? scene.annotations : NONE;
  const page = usePageTop(scene.id);
  return (
    <div ref={page} className={isFlowing ? styles.page : styles.slide}>
      <div className={styles.marking} style={place(layout.markingTop)}>
        <Marking markings={markings} heightPx={heightPx} />
      </div>
      <h1
        className={styles.title}
        dir="auto"
        style={{
          ...place(layout.title),
          ...setType('title', heightPx, fitted.step),
          ...(!isFlowing && fitted.isCut && clampLines(fitted.lines)),
        }}
      >
        <WholeRanges text={title} />
      </h1>
      {layout.map !== null && (
        <div
          className={styles.map}
          style={!isFlowing ? placeBox(layout.map) : hasLenses ? {} : { blockSize: mapHeightPx }}
        >
          {hasLenses ? (
            <StageLenses
              {...parts}
              {...{ painter, assets, dataset, annotations }}
              size={map}
              isFlowing={isFlowing}
              onMaps={props.onMaps}
            />
          ) : (
            <StageMaps
              {...parts}
              painter={painter}
              assets={assets}
              size={map}
              isFlowing={isFlowing}
              dataset={dataset}
              annotations={annotations}
              onMaps={props.onMaps}
            />
          )}
        </div>
      )}
      <div className={styles.words} style={place(layout.words)}>
        <PlayedDates {...play} heightPx={heightPx} />
        <StageWords
          {...parts}
          isStacked={layout.isStacked && !isFlowing}
          roomPx={layout.words.height * size.heightPx}
          isPlaying={play.windows !== null}
          resolve={resolve}
          dataset={dataset}
        />
      </div>
      {layout.timeline !== null && (
        <div
          className={styles.timeline}
          style={isFlowing ? { blockSize: pageChartPx(lanes.length) } : placeBox(layout.timeline)}
        >
          <StageTimeline
            scene={dates}
            picture={datesAnswer}
            slots={dateSlots}
            heightPx={heightPx}
            dataset={dataset}
            laneCount={lanes.length}
            hasAnnotations={time.hasAnnotations}
          />
        </div>
      )}
      <Foot
        {...{ markings, heightPx, layout }}
        place={place}
        sources={sources}
        page={presenting.of(formatCount(index + 1, language), formatCount(scenes.length, language))}
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
/** Of the page's longer side: a map, and two of them; on a page that is wide, of its height at most. */
const PAGE_MAP_SHARE = 0.36;
const PAGE_MAPS_SHARE = 0.64;
const MOST_PAGE_SHARE = 0.8;

/** Lanes have room for their names and for bars under them. */
function pageChartPx(laneCount: number): number {
  return Math.max(130, 30 + 48 * laneCount);
}

function useSlots({ view }: Scene, dataset: Dataset) {
  const { colour } = view.encoding;
  return useMemo(() => {
    const category = dataset.categories.find(({ id }) => id === colour);
    return category === undefined ? new Map() : createSlots(category);
  }, [dataset, colour]);
}

/** Each scene begins at its top, however far the one before was scrolled. */
function usePageTop(id: string) {
  const page = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is the reason
  useLayoutEffect(
    function showTop() {
      page.current?.scrollTo(0, 0);
    },
    [id],
  );
  return page;
}

/** Where there is more than has room, an ellipsis shows it; browsers also draw one where nothing is cut, so it is asked for only then. */
function clampLines(count: number): CSSProperties {
  return {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: count,
  };
}

/** Measures in the page's own face. */
function useMeasure(): MeasureText | undefined {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return undefined;
    const { fontFamily } = getComputedStyle(document.body);
    return (text, weight) => {
      const { title, source } = SLIDE_TYPE;
      context.font = `${(weight === 'regular' ? source : title).weight} 100px ${fontFamily}`;
      return context.measureText(text).width / 100;
    };
  }, []);
}

/** What the page is marked with: the strictest of data, briefing and scene. */
function useMarkings(scene: Scene): readonly string[] {
  const whole = useDeskState(({ briefing }) => briefing.marking);
  const ofData = useSessionState(({ dataset }) => dataset?.manifest.marking ?? '');
  return useMemo(
    () => strictestMarkings([ofData, whole, scene.marking]),
    [ofData, whole, scene.marking],
  );
}

function Marking({
  markings,
  heightPx,
}: {
  readonly markings: readonly string[];
  readonly heightPx: number;
}) {
  return (
    <span className={styles.chips} style={setType('marking', heightPx)}>
      <MarkingChip markings={markings} />
    </span>
  );
}

function Foot({
  place,
  layout,
  sources,
  page,
  markings,
  heightPx,
  warning,
}: {
  readonly place: (box: Box) => CSSProperties | undefined;
  readonly layout: SlideLayout;
  readonly sources: string;
  readonly page: string;
  readonly markings: readonly string[];
  readonly heightPx: number;
  readonly warning: string | null;
}) {
  const type = setType('source', heightPx);
  return (
    <div className={styles.foot} style={type}>
      <div className={styles.source} style={place(layout.sourceLine)}>
        <p className={styles.sources} style={layout.isSourceCut ? clampLines(4) : undefined}>
          {warning !== null && <strong>{warning} </strong>}
          {sources}
        </p>
      </div>
      <p className={styles.number} style={place(layout.pageNumber)}>
        {page}
      </p>
      <div className={styles.marking} style={place(layout.markingBottom)}>
        <Marking markings={markings} heightPx={heightPx} />
      </div>
    </div>
  );
}
