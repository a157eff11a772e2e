import { expect, test, vi } from 'vitest';
import { readCsvRows } from './csv.ts';

const limitBytes = 1_000_000;

vi.mock('./limits.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./limits.ts')>()),
  MAX_FILE_BYTES: 1_000_000,
}));

test('a stream that never ends is left at the size limit', async () => {
  const chunk = new TextEncoder().encode('2017,A title of some length\n'.repeat(1000));
  let sentBytes = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(chunk);
      sentBytes += chunk.length;
    },
  });
  let problem = null;
  for await (const batch of readCsvRows(stream, 'endless.csv')) {
    problem = batch.problem;
    if (sentBytes > 3 * limitBytes) break;
  }
  expect(problem).toMatchObject({ code: 'file-too-large', detail: `file > ${limitBytes} B` });
  expect(sentBytes).toBeLessThan(1.5 * limitBytes);
});
