import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Annotation } from '../../core/briefing/scene.ts';
import { createBriefingDesk } from '../../session/briefing-desk.ts';
import { createShow } from '../../session/presenting.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { AnnotationSheet } from './AnnotationSheet.tsx';
import { type Room, RoomContext } from './desk-context.ts';

const csv = 'id,title,date,city,latitude,longitude\none,First,2015-01-09,Paris,48.85,2.35';
const viewport = { center: [2.35, 48.85], zoom: 10, widthPx: 600, heightPx: 400 } as const;
const bounds = { west: 1.9, south: 48.7, east: 2.8, north: 49 };
const words: Annotation = {
  kind: 'text',
  text: 'In the middle',
  anchor: { kind: 'place', position: [2.35, 48.85] },
};
/** Over the middle, to the right. */
const name = { left: 310, top: 190, right: 420, bottom: 210 };

test('texts keep clear of what the map says is taken, as long as it tells', async () => {
  const session = await startSessionOn(csv);
  session.setMapBounds(bounds, viewport);
  const wishTaken = vi.fn<Room['wishTaken']>(() => () => {});
  const room = {
    desk: createBriefingDesk({ read: async () => [], save: async () => 'saved' }, Date.now),
    show: createShow(Date.now),
    wishTaken,
  };
  await render(
    <SessionContext value={session}>
      <RoomContext value={room}>
        <section data-bounds="">
          {/* biome-ignore lint/a11y/useSemanticElements: as the map has it */}
          <div role="group" style={{ position: 'relative', width: 600, height: 400 }} />
        </section>
        <AnnotationSheet annotations={[words]} onChange={() => undefined} />
      </RoomContext>
    </SessionContext>,
  );
  const side = () => document.querySelector('svg text')?.getAttribute('text-anchor');
  await expect.poll(side).toBe('start');
  const hear = wishTaken.mock.lastCall?.[1];
  hear?.({ taken: [name], viewport });
  await expect.poll(side).toBe('end');
  hear?.(null);
  await expect.poll(side).toBe('start');
});
