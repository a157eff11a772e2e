import {
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { Scene } from '../../core/briefing/scene.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { keepAwake } from '../../platform/screen-lock.ts';
import type { StageCommand } from '../../session/stage-keys.ts';
import { useBriefingMessages, useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import type { PaintScene } from '../../ui/briefing/Thumbnail.tsx';
import { useSessionState } from '../../ui/use-session.ts';
import { Ink } from './Ink.tsx';
import { Laser } from './Laser.tsx';
import type { MapPlace } from './map-place.ts';
import { PointingSheet } from './PointingSheet.tsx';
import { Presenter } from './Presenter.tsx';
import styles from './Stage.module.css';
import { StageControls } from './StageControls.tsx';
import { StageOverlays } from './StageOverlays.tsx';
import { StageScene } from './StageScene.tsx';
import { StageTimer } from './StageTimer.tsx';
import { useIdle } from './use-idle.ts';
import { usePresenterWindow } from './use-presenter-window.ts';
import { useStageKeys } from './use-stage-keys.ts';
import { useSwipe } from './use-swipe.ts';

export interface StageProps {
  /** Those that an audience sees. */
  readonly scenes: readonly Scene[];
  readonly painter: TilePainter;
  readonly assets: Assets;
  readonly paint: PaintScene;
}

const NO_MAPS: readonly MapPlace[] = [];

/** The region Stage: one scene over the whole screen, and the keys of the show. The page under it rests. */
export function Stage({ scenes, painter, assets, paint }: StageProps) {
  const { show } = useRoom();
  const { presenting } = useBriefingMessages();
  const index = useShowState((state) => state.index);
  const blank = useShowState((state) => state.blank);
  const tool = useShowState((state) => state.tool);
  const isUnlocked = useShowState((state) => state.isUnlocked);
  const hasOverlay = useShowState((state) => state.overlay !== null);
  const dataset = useSessionState((state) => state.dataset);
  const hasSingleKeys = useSessionState((state) => state.settings.hasSingleKeys);
  const [stage, size] = useStageSize();
  const [maps, setMaps] = useState(NO_MAPS);
  const isIdle = useIdle();
  const second = usePresenterWindow();
  const run = useCallback(
    (command: StageCommand) => {
      if (command === 'fullScreen') toggleFullScreen();
      else if (command === 'presenter') second.toggle();
      else if (command !== 'stay') show.step(command);
    },
    [show, second.toggle],
  );
  useStageKeys(window, run, { hasSingleKeys });
  useStageKeys(second.window, run, { hasSingleKeys });
  useRestingPage();
  useEffect(keepAwake, []);
  const isHeld = isUnlocked || hasOverlay || tool !== null;
  const swipe = useSwipe(isHeld, (step) => show.step(step));
  const scene = scenes[index];
  return createPortal(
    <section
      ref={stage}
      aria-label={presenting.stage}
      className={styles.stage}
      tabIndex={-1}
      data-scene={index + 1}
      data-scenes={scenes.length}
      data-blank={blank}
      data-idle={isIdle}
      data-tool={tool ?? 'none'}
      onPointerMove={(event) => tool === 'laser' && show.pointLaser(shareOf(event))}
      onPointerLeave={() => tool === 'laser' && show.pointLaser(null)}
      {...swipe}
    >
      <div className={styles.picture} inert={blank !== 'none' || hasOverlay}>
        {scene !== undefined && dataset !== null && size !== null ? (
          <StageScene
            scene={scene}
            scenes={scenes}
            index={index}
            dataset={dataset}
            painter={painter}
            assets={assets}
            size={size}
            onMaps={setMaps}
          />
        ) : (
          <p className={styles.wait} role="status">
            {scene === undefined ? presenting.noScenes : presenting.loading}
          </p>
        )}
      </div>
      {size !== null && blank === 'none' && !hasOverlay && (
        <>
          <Ink maps={maps} heightPx={size.heightPx} />
          {tool === 'pen' && <PointingSheet maps={maps} />}
        </>
      )}
      {size !== null && <Laser heightPx={size.heightPx} />}
      {size !== null && <StageTimer heightPx={size.heightPx} />}
      {blank !== 'none' && <div className={styles.blank} data-colour={blank} />}
      <StageOverlays scenes={scenes} paint={paint} />
      <StageControls isIdle={isIdle} isSecondOpen={second.isOpen} run={run} />
      {second.isOpen && (
        <Presenter
          target={second.root}
          isBlocked={second.isBlocked}
          scenes={scenes}
          paint={paint}
          painter={painter}
          assets={assets}
          size={size}
          maps={maps}
          run={run}
        />
      )}
    </section>,
    document.body,
  );
}

function shareOf({ clientX, clientY, currentTarget }: PointerEvent) {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function useStageSize() {
  const stage = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ widthPx: number; heightPx: number } | null>(null);
  useLayoutEffect(function watchSize() {
    const element = stage.current;
    if (element === null) return;
    const measure = () => setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [stage, size] as const;
}

/** Under the stage nothing takes focus or keys; the stage itself has it, and gives it back. */
function useRestingPage(): void {
  useEffect(function restPage() {
    const page = document.getElementById('root');
    const before = document.activeElement;
    const { dataset } = document.documentElement;
    if (page !== null) page.inert = true;
    dataset.stage = '';
    document.querySelector<HTMLElement>('[data-scenes]')?.focus();
    return function wakePage() {
      if (page !== null) page.inert = false;
      delete dataset.stage;
      if (document.fullscreenElement !== null)
        void document.exitFullscreen().catch(() => undefined);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
}

/** Leaving full screen, by Esc as by anything else, does not end the show. */
function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen?.()
      : document.exitFullscreen();
  // Refused: the stage fills the window all the same.
  change?.catch(() => undefined);
}
