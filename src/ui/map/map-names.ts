import { type MapName, nameLandmarks, parsePlaces } from '../../core/draw/map-name.ts';
import { parseLandmarks } from '../../core/model/landmark.ts';
import type { Assets } from '../../core/model/ports.ts';

const PLACES = 'basemap/places.json';
const LANDMARKS = 'basemap/landmarks.json';

/** What the files of names say. */
export interface Places {
  readonly text: string;
  readonly landmarks: readonly MapName[];
}

/** The files are read once for all maps of a page. */
const readings = new WeakMap<Assets, Promise<Places>>();

/** Rejects also when a file is not what it should be. */
export function readPlaces(assets: Assets): Promise<Places> {
  const reading = readings.get(assets) ?? readFiles(assets);
  readings.set(assets, reading);
  return reading;
}

async function readFiles(assets: Assets): Promise<Places> {
  const read = async (path: string) => (await assets.read(path)).text();
  const [text, landmarks] = await Promise.all([read(PLACES), read(LANDMARKS)]);
  parsePlaces(text, () => '');
  return { text, landmarks: nameLandmarks(parseLandmarks(landmarks)) };
}

/** All names that a map may show, countries in the language of the page, in capitals. */
export function listNames({ text, landmarks }: Places, language: string): readonly MapName[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const nameCountry = (code: string) => names.of(code)?.toLocaleUpperCase(language);
  return [...parsePlaces(text, nameCountry), ...landmarks];
}
