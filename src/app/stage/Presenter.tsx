import { createPortal } from 'react-dom';
import type { Scene } from '../../core/briefing/scene.ts';
import type { StageCommand } from '../../session/stage-keys.ts';
import { PresenterView } from '../../ui/briefing/PresenterView.tsx';
import type { PaintScene } from '../../ui/briefing/Thumbnail.tsx';
import styles from './Presenter.module.css';

/** The presenter's view, in the second window or over a part of this one. */
export function Presenter({
  target,
  isBlocked,
  ...view
}: {
  readonly target: HTMLElement | null;
  readonly isBlocked: boolean;
  readonly scenes: readonly Scene[];
  readonly paint: PaintScene;
  readonly run: (command: StageCommand) => void;
}) {
  const content = <PresenterView {...view} isBlocked={isBlocked} />;
  if (target !== null) return createPortal(<div className={styles.apart}>{content}</div>, target);
  return <div className={styles.here}>{content}</div>;
}
