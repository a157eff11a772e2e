import type { Assets, Importer, TilePainter } from '../core/model/ports.ts';
import type { Words } from '../session/describe-part.ts';
import type { Session } from '../session/session.ts';

/** What an export may take from the page. */
export interface ExportContext {
  readonly session: Session;
  readonly importer: Importer;
  readonly assets: Assets;
  readonly painter: TilePainter;
  readonly words: Words;
}
