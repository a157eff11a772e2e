import { useRef } from 'react';
import type { Answer } from '../../core/model/answer.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { fitCamera, isSameLook, type MapSize } from '../../core/view/camera.ts';
import { fitClear } from '../../core/view/fit-clear.ts';
import type { Camera } from '../../core/view/view.ts';
import type { SessionState } from '../../session/state.ts';
import { useMessages } from '../kit/use-messages.ts';
import type { PlaceChoice } from './PlaceButtons.tsx';
import { readSharedFurniture } from './read-furniture.ts';
import type { SpotsOf } from './use-clear-spots.ts';
import type { MapLook } from './use-map-look.ts';

/** Its counts stand on the buttons of places. */
export const CITY = 'city';

/** Taken for a map that is not laid out yet, so that no press on a button is lost. */
const UNSEEN = { widthPx: 640, heightPx: 480 };

/** "All" and the dataset's named places, with how many incidents the other filters leave in each city; without while two periods are compared, as each has its own. */
export function usePlaces({
  dataset,
  look: { camera, viewport, goTo },
  padding,
  spots,
}: {
  readonly dataset: Dataset | null;
  readonly look: MapLook;
  readonly padding: MapSize['padding'];
  readonly spots: SpotsOf;
}): readonly PlaceChoice[] {
  const { map } = useMessages();
  /** Where a button led, if that is not the middle of its place: its marks lay under something there. */
  const led = useRef<{ readonly name: string; readonly camera: Camera } | null>(null);
  const size = viewport === null ? null : { ...viewport, padding };
  const looksLike = (other: Camera | null) =>
    camera !== null && other !== null && size !== null && isSameLook(camera, other, size);
  const whole = dataset?.bounds == null || size === null ? null : fitCamera(dataset.bounds, size);
  const all: PlaceChoice = {
    name: map.all,
    countIn: (state) => countAll(answerOfOne(state)),
    most: dataset?.counts.total ?? 0,
    isCurrent: camera === null || looksLike(whole),
    onGo: () => goTo(null),
  };
  const places = dataset?.manifest.places ?? [];
  const cities = dataset?.categories.find(({ id }) => id === CITY);
  return [
    all,
    ...places.map(({ name, bounds }): PlaceChoice => {
      const room = size ?? { ...UNSEEN, padding };
      const there = fitCamera(bounds, room);
      const code = cities?.values.indexOf(name) ?? -1;
      return {
        name,
        countIn: (state) =>
          code === -1 ? null : (countsOfCities(answerOfOne(state))?.[code] ?? null),
        most: cities?.totals[code] ?? 0,
        isCurrent:
          looksLike(there) || (led.current?.name === name && looksLike(led.current.camera)),
        onGo(from) {
          const clear = fitClear(bounds, room, {
            spots: spots(there, room, bounds),
            covers: readSharedFurniture(from),
          });
          led.current = { name, camera: clear };
          goTo(clear);
        },
      };
    }),
  ];
}

/** The answer, unless it is of two periods. */
function answerOfOne({ answered }: SessionState): Answer | null {
  return answered?.answer.totals.length === 1 ? answered.answer : null;
}

/** Cities count as if none were chosen, so "All" does too. */
function countAll(answer: Answer | null): number | null {
  const counts = countsOfCities(answer);
  return counts === null
    ? (answer?.totals[0]?.shown ?? null)
    : counts.reduce((sum, count) => sum + count, 0);
}

function countsOfCities(answer: Answer | null): Uint32Array | null {
  return answer?.categories.find(({ id }) => id === CITY)?.counts[0] ?? null;
}
