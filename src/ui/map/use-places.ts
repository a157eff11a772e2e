import type { Answer } from '../../core/model/answer.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { fitCamera, isSameLook, type MapSize } from '../../core/view/camera.ts';
import type { Camera } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import type { PlaceChoice } from './PlaceButtons.tsx';
import type { MapLook } from './use-map-look.ts';

/** Its counts stand on the buttons of places. */
export const CITY = 'city';

/** Taken for a map that is not laid out yet, so that no press on a button is lost. */
const UNSEEN = { widthPx: 640, heightPx: 480 };

/** "All" and the dataset's named places, with how many incidents the other filters leave in each city; without while two periods are compared, as each has its own. */
export function usePlaces({
  dataset,
  answer,
  look: { camera, viewport, goTo },
  padding,
}: {
  readonly dataset: Dataset | null;
  readonly answer: Answer | null;
  readonly look: MapLook;
  readonly padding: MapSize['padding'];
}): readonly PlaceChoice[] {
  const { map } = useMessages();
  const counted = answer?.totals.length === 1 ? answer : null;
  const language = useLanguage();
  const size = viewport === null ? null : { ...viewport, padding };
  const looksLike = (other: Camera | null) =>
    camera !== null && other !== null && size !== null && isSameLook(camera, other, size);
  const whole = dataset?.bounds == null || size === null ? null : fitCamera(dataset.bounds, size);
  const all: PlaceChoice = {
    name: map.all,
    count: counted && formatCount(countAll(dataset, counted), language),
    isCurrent: camera === null || looksLike(whole),
    onGo: () => goTo(null),
  };
  const places = dataset?.manifest.places ?? [];
  return [
    all,
    ...places.map(({ name, bounds }): PlaceChoice => {
      const there = fitCamera(bounds, size ?? { ...UNSEEN, padding });
      const count = countIn(name, dataset, counted);
      return {
        name,
        count: count === null ? null : formatCount(count, language),
        isCurrent: looksLike(there),
        onGo: () => goTo(there),
      };
    }),
  ];
}

/** Cities count as if none were chosen, so "All" does too. */
function countAll(dataset: Dataset | null, answer: Answer): number {
  const counts = countsOfCities(answer);
  const isFiltered = counts !== null && dataset !== null;
  return isFiltered
    ? counts.reduce((sum, count) => sum + count, 0)
    : (answer.totals[0]?.shown ?? 0);
}

function countIn(name: string, dataset: Dataset | null, answer: Answer | null): number | null {
  const code = dataset?.categories.find(({ id }) => id === CITY)?.values.indexOf(name) ?? -1;
  const counts = answer === null ? null : countsOfCities(answer);
  return code === -1 || counts === null ? null : (counts[code] ?? 0);
}

function countsOfCities(answer: Answer): Uint32Array | null {
  return answer.categories.find(({ id }) => id === CITY)?.counts[0] ?? null;
}
