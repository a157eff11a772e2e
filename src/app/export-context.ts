import type { Assets, Importer, TilePainter } from '../core/model/ports.ts';
import type { TakeawayDialogName } from '../session/commands.ts';
import type { Words } from '../session/describe-part.ts';
import type { Session } from '../session/session.ts';

/** What an export may take from the page. */
export interface ExportContext {
  readonly session: Session;
  readonly importer: Importer;
  /** Opens the dialog of a format. */
  readonly open: (format: TakeawayDialogName) => void;
  readonly assets: Assets;
  readonly painter: TilePainter;
  readonly words: Words;
}
