import { expect, test } from 'vitest';
import type { PageAnswer } from '../../core/model/answer.ts';
import type { SessionState } from '../../session/state.ts';
import { createStillPage } from './still-page.ts';

const dataset = {} as SessionState['dataset'];

function stateWith(page: Partial<PageAnswer>, isMoving: boolean, of = dataset): SessionState {
  const rows = Uint32Array.of(4, 5, 6);
  const whole = { offset: 0, total: 3, rows, locatedAt: -1, ...page };
  return { dataset: of, isMoving, answered: { answer: { page: whole } } } as SessionState;
}

test('keeps a page under a hand while another total is all that is new, and no longer', () => {
  const read = createStillPage();
  const first = read(stateWith({ total: 900 }, true));
  expect(read(stateWith({ total: 901 }, true))).toBe(first);
  expect(read(stateWith({ total: 901 }, false))).toMatchObject({ total: 901 });
});

test('shows at once whatever else is new', () => {
  const news: Partial<PageAnswer>[] = [
    { rows: Uint32Array.of(4, 5, 7) },
    { rows: Uint32Array.of(4, 5) },
    { offset: 1 },
    { locatedAt: 2 },
    { campaigns: [null, null, null] },
  ];
  for (const page of news) {
    const read = createStillPage();
    const first = read(stateWith({}, true));
    expect(read(stateWith(page, true))).not.toBe(first);
  }
});

test('takes no page of a dataset for one of another', () => {
  const read = createStillPage();
  const first = read(stateWith({}, true));
  expect(read(stateWith({}, true, { ...dataset } as SessionState['dataset']))).not.toBe(first);
});
