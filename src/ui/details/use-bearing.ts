import { useEffect, useState } from 'react';
import type { Incident } from '../../core/model/incident.ts';
import { describeBearing, type Landmark, parseLandmarks } from '../../core/model/landmark.ts';
import type { Assets } from '../../core/model/ports.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { useIncidentMessages } from './use-incident-messages.ts';

const PATH = 'basemap/landmarks.json';
const NO_LANDMARKS: readonly Landmark[] = [];

/** "About 400 m north-east of Damascus Gate", or `null` where no landmark is near enough, none could be read, or the place's own name says it. */
export function useBearing(
  { headline: { position, placePrecision }, place }: Incident,
  assets: Assets | undefined,
): string | null {
  const { details, map } = useIncidentMessages();
  const language = useLanguage();
  const landmarks = useLandmarks(assets);
  if (position === null) return null;
  const bearing = describeBearing(position, placePrecision, landmarks);
  if (bearing === null || place.includes(bearing.landmark.name)) return null;
  const { metres, direction, landmark } = bearing;
  if (direction === null) return details.near(landmark.name);
  const distance =
    metres >= 1000
      ? map.kilometres(formatCount(metres / 1000, language))
      : map.metres(formatCount(metres, language));
  return details.bearing(distance, details.directions[direction], landmark.name);
}

/** The map says when the file is missing; Details do without the line. */
function useLandmarks(assets: Assets | undefined): readonly Landmark[] {
  const [landmarks, setLandmarks] = useState(NO_LANDMARKS);
  useEffect(
    function readLandmarks() {
      let isWanted = true;
      const reading = assets?.read(PATH).then(async (blob) => parseLandmarks(await blob.text()));
      reading?.then(
        (read) => isWanted && setLandmarks(read),
        () => isWanted && setLandmarks(NO_LANDMARKS),
      );
      return function ignoreLandmarks() {
        isWanted = false;
      };
    },
    [assets],
  );
  return landmarks;
}
