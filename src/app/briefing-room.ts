import { shownScenes } from '../core/briefing/briefing.ts';
import { readBriefing } from '../core/briefing/briefing-file.ts';
import type { Scene } from '../core/briefing/scene.ts';
import { readSavedBriefing, savedPageKey } from '../platform/assets.ts';
import { createBriefings } from '../platform/briefings.ts';
import { readShowInk, writeShowInk, writeShowPlace } from '../platform/kept-show.ts';
import { readShowPlace } from '../platform/show-place.ts';
import { type BriefingDesk, createBriefingDesk } from '../session/briefing-desk.ts';
import type { Ink, InkState } from '../session/ink.ts';
import { decodeInk, encodeInk, type KeptInk } from '../session/ink-text.ts';
import { createShow } from '../session/presenting.ts';
import type { Session } from '../session/session.ts';
import type { Room } from '../ui/briefing/desk-context.ts';
import { wishTaken } from '../ui/map/taken-wish.ts';

/** A stroke grows with each move of the hand: written down this long after it began to. */
const INK_WAIT_MS = 400;

const rooms = new WeakMap<Session, Room>();

/** The briefing and the show of a session, made when they are first asked for: loads what this browser keeps, and goes on with a show that a reload broke off. */
export function roomOf(session: Session): Room {
  const known = rooms.get(session);
  if (known !== undefined) return known;
  const desk = createBriefingDesk(createBriefings(savedPageKey()), Date.now);
  const show = createShow(Date.now);
  const room = { desk, show, wishTaken };
  rooms.set(session, room);
  const scenes = () => shownScenes(desk.store.getState().briefing);
  const place = readShowPlace();
  const drawn = readShowInk();
  void loadBriefing(desk).then(() => {
    const index = scenes().findIndex(({ id }) => id === place);
    if (index === -1) return;
    show.start(scenes().length, index);
    show.ink.restore(byPlace(decodeInk(drawn), scenes()));
  });
  desk.store.subscribe(() => {
    if (show.store.getState().isRunning) show.setCount(scenes().length);
  });
  show.store.subscribe(({ isRunning, index }) =>
    writeShowPlace(isRunning ? (scenes()[index]?.id ?? null) : null),
  );
  let inkTimer: ReturnType<typeof setTimeout> | null = null;
  function keepInk(): void {
    inkTimer = null;
    const { isRunning } = show.store.getState();
    writeShowInk(isRunning ? encodeInk(byScene(show.ink, scenes())) : '');
  }
  // A browser that is killed says no farewell.
  show.ink.store.subscribe(() => {
    if (inkTimer === null) inkTimer = setTimeout(keepInk, INK_WAIT_MS);
  });
  function leave(): void {
    void desk.save();
    keepInk();
  }
  // A page that is hidden may never be seen again.
  addEventListener('visibilitychange', leave);
  addEventListener('pagehide', leave);
  return room;
}

/** Strokes are kept by scene: while the page was away the order may have changed. */
function byScene({ store }: Ink, scenes: readonly Scene[]): KeptInk {
  const { strokes } = store.getState();
  return new Map(scenes.map(({ id }, i) => [id, strokes.get(i) ?? []]));
}

function byPlace(kept: KeptInk, scenes: readonly Scene[]): InkState['strokes'] {
  return new Map(scenes.map(({ id }, i) => [i, kept.get(id) ?? []]));
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
