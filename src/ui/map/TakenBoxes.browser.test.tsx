import { type ReactNode, useLayoutEffect, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Box, PlacedLabel } from '../../core/draw/place-labels.ts';
import { PlacedContext } from './placed-context.ts';
import { TakenBoxes } from './TakenBoxes.tsx';

const viewport = { center: [2.35, 48.85], zoom: 10, widthPx: 600, heightPx: 400 } as const;
const labelAt = (x: number): PlacedLabel => ({ title: 'Paris', note: '', x, y: 90, align: 'left' });

/** A map whose picture moves, and which says when each is about to be painted. */
function Moved({
  onShow,
  children,
}: {
  readonly onShow: (x: number) => void;
  readonly children: ReactNode;
}) {
  const [x, setX] = useState(100);
  useLayoutEffect(() => onShow(x), [x, onShow]);
  const placed = { marks: [], labels: [labelAt(x)], viewport, selected: null };
  return (
    <>
      <button type="button" onClick={() => setTimeout(() => setX(200))}>
        Move
      </button>
      <MapContainer center={[48.85, 2.35]} zoom={10} style={{ width: 600, height: 400 }}>
        <PlacedContext value={placed}>{children}</PlacedContext>
      </MapContainer>
    </>
  );
}

test('tells what is taken before a moved map is seen', async () => {
  let told: readonly Box[] = [];
  const seen: (readonly [place: number, taken: number | undefined])[] = [];
  await render(
    <Moved onShow={(x) => void seen.push([x, told[0]?.left])}>
      <TakenBoxes
        onTaken={(boxes) => {
          told = boxes;
        }}
      />
    </Moved>,
  );
  await expect.poll(() => told[0]?.left).toBe(100);
  await page.getByRole('button', { name: 'Move' }).click();
  await expect.poll(() => seen.at(-1)).toEqual([200, 200]);
});
