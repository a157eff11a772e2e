import { expect, test } from 'vitest';
import { startSessionOn } from './session-on-text.ts';

/** Neither dated nor placed, so that only the table shows them. */
const csv = [
  'id,title,date,latitude,longitude,place_precision,campaign',
  'a,One site,,,,,c',
  'b,Another site,,,,,c',
  'c,On its own,,,,,',
].join('\n');

test('the incidents of a campaign are fetched when they are to be shown, not with the row that stands for them', async () => {
  const session = await startSessionOn(csv, 'v=1&unit=campaigns');
  const state = session.store.getState;
  await expect.poll(() => state().answered?.answer.page?.campaigns?.[0]).toBeTruthy();
  const members = [...(state().answered?.answer.page?.campaigns?.[0]?.members ?? [])];
  expect(members).toEqual([0, 1]);
  expect([...state().headlines.keys()]).toEqual([0, 2]);
  await session.fetch(members);
  expect(members.map((row) => state().headlines.get(row)?.id)).toEqual(['a', 'b']);
});
