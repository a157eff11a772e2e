import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { PageAnswer } from '../../core/model/answer.ts';
import type { Headline } from '../../core/model/incident.ts';
import { LongRows } from './LongRows.tsx';
import { pickPage } from './row-window.ts';

const TOTAL = 10_000_000;
const look = {
  wordsOf: ({ title }: Headline) => ({ date: '', title, note: '', killed: '', span: '' }) as never,
  glyphOf: () => ({ shape: 'circle', colour: 1, isOpen: false }) as never,
};

/** A table of ten million rows, of which a page is here, as the worker would send it. */
function LongTable() {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [offset, setOffset] = useState(0);
  const rows = Uint32Array.from({ length: 200 }, (_, i) => offset + i);
  const answer: PageAnswer = { offset, total: TOTAL, rows, locatedAt: -1 };
  const headlines = new Map([...rows].map((row) => [row, headline(row)] as const));
  return (
    <div ref={setScroller} data-testid="scroller" style={{ blockSize: 400, overflow: 'auto' }}>
      <table>
        <LongRows
          page={answer}
          headlines={headlines}
          hovered={[]}
          selection={null}
          locatedAt={null}
          look={look}
          scroller={scroller}
          onHover={() => undefined}
          onSelect={() => undefined}
          onVisible={(visible) => {
            const next = pickPage(visible, TOTAL, { offset, count: 200 });
            if (next !== null) setOffset(next.offset);
          }}
        />
      </table>
    </div>
  );
}

function headline(row: number): Headline {
  return { row, id: `id-${row}`, title: `Row ${row}` } as Headline;
}

const scroller = () => page.getByTestId('scroller').element() as HTMLElement;
/** Titles of the rows that are on screen. */
const seen = () => {
  const frame = scroller().getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>('tbody tr[data-index]')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > frame.top && top < frame.bottom;
    })
    .map(({ dataset }) => Number(dataset.index));
};

test('the last of ten million rows is at the bottom of the scroll bar, and half of them at its middle', async () => {
  await render(<LongTable />);
  await expect.poll(seen).toContain(0);
  scroller().scrollTop = scroller().scrollHeight;
  await expect.poll(() => seen().at(-1)).toBe(TOTAL - 1);
  await expect.element(page.getByText(`Row ${TOTAL - 1}`)).toBeVisible();
  scroller().scrollTop = scroller().scrollHeight / 2;
  await expect.poll(() => Math.abs((seen()[0] ?? 0) - TOTAL / 2)).toBeLessThan(1000);
  scroller().scrollTop = 0;
  await expect.poll(() => seen()[0]).toBe(0);
});

test('keys go from row to row, and End and Home to the ends', async () => {
  await render(<LongTable />);
  await expect.poll(seen).toContain(0);
  document.querySelector<HTMLElement>('tr[data-index="0"] button')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('button', { name: 'Row 1', exact: true })).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('button', { name: `Row ${TOTAL - 1}` })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('button', { name: `Row ${TOTAL - 2}` })).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByRole('button', { name: 'Row 0', exact: true })).toHaveFocus();
});

test('at rest the bar is put back to its share, and the rows stay where they are', async () => {
  await render(<LongTable />);
  await expect.poll(seen).toContain(0);
  for (let step = 0; step < 12; step++) {
    scroller().scrollTop += 1500;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const before = seen();
  await expect.poll(() => scroller().scrollTop).toBeLessThan(3000);
  expect(before.some((row) => seen().includes(row))).toBe(true);
});
