import type { Answer } from '../../core/model/answer.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Bounds } from '../../core/model/place.ts';
import { fitCamera, isFitted, type MapSize } from '../../core/view/camera.ts';
import { fitClear } from '../../core/view/fit-clear.ts';
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
  const size = viewport === null ? null : { ...viewport, padding };
  const isShown = (bounds: Bounds | null | undefined) =>
    camera !== null && bounds != null && size !== null && isFitted(camera, bounds, size);
  const all: PlaceChoice = {
    name: map.all,
    countIn: (state) => countAll(answerOfOne(state)),
    most: dataset?.counts.total ?? 0,
    isCurrent: camera === null || isShown(dataset?.bounds),
    onGo: () => goTo(null),
  };
  const places = dataset?.manifest.places ?? [];
  const cities = dataset?.categories.find(({ id }) => id === CITY);
  return [
    all,
    ...places.map(({ name, bounds }): PlaceChoice => {
      const code = cities?.values.indexOf(name) ?? -1;
      return {
        name,
        countIn: (state) =>
          code === -1 ? null : (countsOfCities(answerOfOne(state))?.[code] ?? null),
        most: cities?.totals[code] ?? 0,
        isCurrent: isShown(bounds),
        // Aside from the middle, if its marks would lie under something there.
        onGo(from) {
          const room = size ?? { ...UNSEEN, padding };
          const there = spots(fitCamera(bounds, room), room, bounds);
          goTo(fitClear(bounds, room, { spots: there, covers: readSharedFurniture(from) }));
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
