import type { Scene } from '../../core/briefing/scene.ts';
import type { Slot } from '../../core/draw/slot.ts';
import type { TilePainter } from '../../core/model/ports.ts';
import type { ScenePicture } from '../../session/scene-picture.ts';

/** What every part of a scene on stage is handed. */
export interface StageParts {
  readonly scene: Scene;
  /** `null` until the engine has answered. */
  readonly picture: ScenePicture | null;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly painter: TilePainter;
  /** The stage's own, of which all sizes are shares. */
  readonly heightPx: number;
}
