/** Brings back the streets that this browser's user had last, and opens new ones. */
import type { Settings } from '../../session/state.ts';
import { MapFileError, toMapFileError } from './map-file-error.ts';
import { type MapFile, openAddress, openFile } from './open-map-file.ts';
import type { StreetsHold } from './streets.ts';
import { parseTileTemplate } from './tile-template.ts';

/** Never rejects: what went wrong is the hold's problem. Tiles are only for a page that may load them, and only those agreed to. */
export async function restoreStreets(hold: StreetsHold, settings: Settings): Promise<void> {
  const template = hold.online === 'here' ? parseTileTemplate(settings.tileTemplate) : null;
  if (template !== null && typeof template !== 'string') {
    const { tileCredit: credit } = settings;
    hold.set({ streets: { kind: 'tiles', template, credit }, problem: null });
  } else if (settings.basemap === 'address') {
    await showFile(hold, openAddress(settings.mapAddress));
  } else if (settings.basemap === 'file') {
    await showFile(hold, openKept(hold));
  }
}

/** Shows a file once it is open, and tells whether it could be. What was shown before stays when it could not. */
export async function showFile(hold: StreetsHold, opening: Promise<MapFile>): Promise<boolean> {
  try {
    hold.set({ streets: { kind: 'file', file: await opening }, problem: null });
    return true;
  } catch (error) {
    const { fault, detail } = toMapFileError(error);
    hold.set({ problem: { kind: 'file', fault, detail } });
    return false;
  }
}

async function openKept({ shelf }: StreetsHold): Promise<MapFile> {
  const file = await shelf.read();
  if (file === null) throw new MapFileError('forgotten');
  return openFile(file);
}
