import { expect, test } from 'vitest';
import { upTo } from './counted-stream.ts';

test('a stream with a limit gives every byte up to it, and fails at the next', async () => {
  const read = (mostBytes: number) =>
    new Response(upTo(mostBytes, new Blob(['four', 'more']).stream(), 'x.xlsx')).text();
  expect(await read(8)).toBe('fourmore');
  await expect(read(7)).rejects.toMatchObject({
    problem: { code: 'file-too-large', file: 'x.xlsx', detail: '> 7 B' },
  });
});
