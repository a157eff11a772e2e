/** Places to go to in a dataset that names none. */
import type { NamedPlace } from '../core/model/dataset.ts';
import type { Bounds, Position } from '../core/model/place.ts';
import { setTerms } from '../core/view/actions.ts';
import { INITIAL_VIEW } from '../core/view/view.ts';
import type { Session } from './session.ts';

const CITY = 'city';
const MOST_PLACES = 5;
/** Enough to know where a town is. */
const MOST_INCIDENTS = 200;
/** A town is at least so wide, in degrees. */
const LEAST_SPAN = 0.04;

/** The towns with most incidents, each with the box around the middle nine tenths of its incidents, so that one slip of a coordinate does not make it a continent. */
export async function findTopPlaces({
  store,
  listShown,
}: Pick<Session, 'store' | 'listShown'>): Promise<readonly NamedPlace[]> {
  const schema = store.getState().dataset?.categories.find(({ id }) => id === CITY);
  const names = (schema?.values ?? [])
    .filter((name, code) => name !== '' && (schema?.totals[code] ?? 0) > 1)
    .slice(0, MOST_PLACES);
  const places = await Promise.all(
    names.map(async (name) => {
      const bounds = boundsOf(await listPositions({ listShown }, name), 1 / 20);
      return bounds === null ? [] : [{ name, bounds }];
    }),
  );
  return places.flat();
}

/** The places that get a lens: those that the dataset names, else the top ones; each with the box around the middle four fifths of its incidents, so that streets can be read and a distant suburb does not hide them. */
export async function findLensPlaces(
  session: Pick<Session, 'store' | 'listShown'>,
): Promise<readonly NamedPlace[]> {
  const named = session.store.getState().dataset?.manifest.places ?? [];
  const places = named.length > 0 ? named.slice(0, MOST_PLACES) : await findTopPlaces(session);
  return Promise.all(
    places.map(async ({ name, bounds }) => ({
      name,
      bounds: boundsOf(await listPositions(session, name), 1 / 10) ?? bounds,
    })),
  );
}

async function listPositions(
  { listShown }: Pick<Session, 'listShown'>,
  city: string,
): Promise<readonly Position[]> {
  const incidents = await listShown(setTerms(CITY, [city])(INITIAL_VIEW), MOST_INCIDENTS);
  return incidents.flatMap(({ position }) => (position === null ? [] : [position]));
}

/** `cut`: the share of incidents that is left out at each side. */
function boundsOf(positions: readonly Position[], cut: number): Bounds | null {
  if (positions.length === 0) return null;
  const [west, east] = middle(
    positions.map(([longitude]) => longitude),
    cut,
  );
  const [south, north] = middle(
    positions.map(([, latitude]) => latitude),
    cut,
  );
  return { west, south, east, north };
}

function middle(values: readonly number[], share: number): readonly [low: number, high: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * share);
  const low = sorted[cut] as number;
  const high = sorted[sorted.length - 1 - cut] as number;
  const missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  return [low - missing, high + missing];
}
