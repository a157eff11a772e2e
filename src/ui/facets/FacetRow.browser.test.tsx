import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setRange } from '../../core/view/actions.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../use-session.ts';
import { FacetsPanel } from './FacetsPanel.tsx';

/** Twelve cities of two incidents each, a day apart, in a list that shows the first few. */
async function showCities() {
  const cities = Array.from({ length: 12 }, (_, i) => `City ${String(i + 1).padStart(2, '0')}`);
  const rows = cities.flatMap((city, i) => [
    `a${i},A,2017-06-01,${city}`,
    `b${i},B,2017-06-02,${city}`,
  ]);
  const session = await startSessionOn(['id,title,date,city', ...rows].join('\n'));
  await render(
    <SessionContext value={session}>
      <div style={{ blockSize: 220 }}>
        <FacetsPanel />
      </div>
    </SessionContext>,
  );
  return session;
}

const box = (name: RegExp) => page.getByRole('checkbox', { name }).element() as HTMLInputElement;
const textOf = (name: RegExp) => box(name).labels?.[0]?.textContent;
const afterFrames = (count: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) =>
      left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1));
    next(count);
  });

test('a step writes the figures in sight, and the others when they come in sight or the hand rests', async () => {
  const session = await showCities();
  await expect.poll(() => textOf(/^City 12/)).toBe('City 122');
  await afterFrames(3);
  const range = { startDay: 17318, endDay: 17319 };
  const move = () => session.change(setRange(range), { kind: 'drag', isShownWithAnswer: true });
  const holding = setInterval(move, 50);
  try {
    await expect.poll(() => textOf(/^City 01/)).toBe('City 011');
    await afterFrames(3);
    expect(textOf(/^City 12/)).toBe('City 122');
    box(/^City 12/).scrollIntoView();
    await expect.poll(() => textOf(/^City 12/)).toBe('City 121');
    expect(textOf(/^City 06/)).toBe('City 062');
    expect(session.store.getState().isMoving).toBe(true);
  } finally {
    clearInterval(holding);
  }
  await expect.poll(() => textOf(/^City 06/)).toBe('City 061');
});
