import { createPortal } from 'react-dom';
import type { Scene } from '../../core/briefing/scene.ts';
import type { SlideSize } from '../../core/briefing/slide-layout.ts';
import type { StageCommand } from '../../session/stage-keys.ts';
import { useShowState } from '../../ui/briefing/desk-context.ts';
import { PresenterView } from '../../ui/briefing/PresenterView.tsx';
import { type PaintScene, Thumbnail } from '../../ui/briefing/Thumbnail.tsx';
import styles from './Presenter.module.css';
import { StagePreview, type StagePreviewProps } from './StagePreview.tsx';
import { isPage } from './slide-style.ts';

/** The presenter's view, in the second window or over a part of this one. */
export function Presenter({
  target,
  isBlocked,
  scenes,
  paint,
  run,
  size,
  ...stage
}: Omit<StagePreviewProps, 'scene' | 'size'> & {
  readonly target: HTMLElement | null;
  readonly isBlocked: boolean;
  readonly scenes: readonly Scene[];
  readonly paint: PaintScene;
  readonly run: (command: StageCommand) => void;
  /** `null` before the stage is laid out. */
  readonly size: SlideSize | null;
}) {
  const scene = useShowState((state) => scenes[state.index]);
  const picture =
    scene === undefined ? null : size === null || isPage(size) ? (
      <Thumbnail scene={scene} paint={paint} />
    ) : (
      <StagePreview {...stage} scene={scene} size={size} />
    );
  const content = (
    <PresenterView
      scenes={scenes}
      paint={paint}
      run={run}
      isBlocked={isBlocked}
      picture={picture}
    />
  );
  if (target !== null) return createPortal(<div className={styles.apart}>{content}</div>, target);
  return <div className={styles.here}>{content}</div>;
}
