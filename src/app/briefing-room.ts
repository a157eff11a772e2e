import { shownScenes } from '../core/briefing/briefing.ts';
import { readBriefing } from '../core/briefing/briefing-file.ts';
import { readSavedBriefing, savedPageKey } from '../platform/assets.ts';
import { createBriefings } from '../platform/briefings.ts';
import { readShowPlace, writeShowPlace } from '../platform/show-place.ts';
import { type BriefingDesk, createBriefingDesk } from '../session/briefing-desk.ts';
import { createShow } from '../session/presenting.ts';
import type { Session } from '../session/session.ts';
import type { Room } from '../ui/briefing/desk-context.ts';

const rooms = new WeakMap<Session, Room>();

/** The briefing and the show of a session, made when they are first asked for: loads what this browser keeps, and goes on with a show that a reload broke off. */
export function roomOf(session: Session): Room {
  const known = rooms.get(session);
  if (known !== undefined) return known;
  const desk = createBriefingDesk(createBriefings(savedPageKey()), Date.now);
  const show = createShow(Date.now);
  const room = { desk, show };
  rooms.set(session, room);
  const scenes = () => shownScenes(desk.store.getState().briefing);
  const place = readShowPlace();
  void loadBriefing(desk).then(() => {
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

/** What this browser keeps; else what the page was saved with. */
async function loadBriefing(desk: BriefingDesk): Promise<void> {
  await desk.load();
  const { briefing, saving } = desk.store.getState();
  if (saving.kind === 'saved' || briefing.scenes.length > 0) return;
  const text = await readSavedBriefing();
  const saved = text === null ? null : readBriefing(text);
  if (saved?.briefing != null) desk.replace(saved.briefing);
}
