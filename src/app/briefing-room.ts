import { shownScenes } from '../core/briefing/briefing.ts';
import { createBriefings } from '../platform/briefings.ts';
import { readShowPlace, writeShowPlace } from '../platform/show-place.ts';
import { createBriefingDesk } from '../session/briefing-desk.ts';
import { createShow } from '../session/presenting.ts';
import type { Session } from '../session/session.ts';
import type { Room } from '../ui/briefing/desk-context.ts';

const rooms = new WeakMap<Session, Room>();

/** The briefing and the show of a session, made when they are first asked for: loads what this browser keeps, and goes on with a show that a reload broke off. */
export function roomOf(session: Session): Room {
  const known = rooms.get(session);
  if (known !== undefined) return known;
  const desk = createBriefingDesk(createBriefings(), Date.now);
  const show = createShow(Date.now);
  const room = { desk, show };
  rooms.set(session, room);
  const scenes = () => shownScenes(desk.store.getState().briefing);
  const place = readShowPlace();
  void desk.load().then(() => {
    const index = scenes().findIndex(({ id }) => id === place);
    if (index !== -1) show.start(scenes().length, index);
  });
  desk.store.subscribe(() => {
    if (show.store.getState().isRunning) show.setCount(scenes().length);
  });
  show.store.subscribe(({ isRunning, index }) =>
    writeShowPlace(isRunning ? (scenes()[index]?.id ?? null) : null),
  );
  // A page that is hidden may never be seen again.
  addEventListener('visibilitychange', () => void desk.save());
  addEventListener('pagehide', () => void desk.save());
  return room;
}
