/** Bytes that come out of a packed file, under watch: what they were said to be is a stranger's word. */
import { createProblem } from '../../model/finding.ts';
import { MAX_FILE_BYTES, MAX_RATIO, RATIO_FREE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface PackedBytes {
  readonly stream: ReadableStream<Uint8Array>;
  readonly packing: CompressionFormat | 'deflate-raw' | 'none';
  readonly packedBytes: number;
  readonly file: string;
}

/** Unpacks while it is read. Fails with a `Refusal`: `archive-refused` for a bomb or a damaged file, `file-too-large` beyond the size of any file. */
export function unpack({
  stream,
  packing,
  packedBytes,
  file,
}: PackedBytes): ReadableStream<Uint8Array> {
  if (packing === 'none') return stream;
  const inflate = new DecompressionStream(packing as CompressionFormat);
  const reader = stream
    .pipeThrough(inflate as unknown as TransformStream<Uint8Array, Uint8Array>)
    .getReader();
  let unpackedBytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        throw new Refusal(createProblem('archive-refused', file, { detail }));
      });
      if (done) return controller.close();
      unpackedBytes += value.length;
      const detail = judge(unpackedBytes, packedBytes);
      if (detail !== null) {
        void reader.cancel().catch(() => undefined);
        const code = unpackedBytes > MAX_FILE_BYTES ? 'file-too-large' : 'archive-refused';
        throw new Refusal(createProblem(code, file, { detail }));
      }
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The same bytes; fails with the `Refusal` `file-too-large` once there are more. */
export function upTo(
  mostBytes: number,
  stream: ReadableStream<Uint8Array>,
  file: string,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > mostBytes)
        throw new Refusal(createProblem('file-too-large', file, { detail: `> ${mostBytes} B` }));
      controller.enqueue(piece);
    },
  });
  return stream.pipeThrough(count);
}

function judge(unpackedBytes: number, packedBytes: number): string | null {
  if (unpackedBytes > MAX_FILE_BYTES) return `unpacked > ${MAX_FILE_BYTES} B`;
  const isBomb = unpackedBytes > RATIO_FREE_BYTES && unpackedBytes > packedBytes * MAX_RATIO;
  return isBomb ? `unpacked : packed > ${MAX_RATIO} : 1` : null;
}
