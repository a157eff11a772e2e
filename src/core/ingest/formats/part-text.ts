/** A whole part as text, for formats that can be told in no smaller pieces. */
import type { FilePart } from './file-parts.ts';

/** `null` for a part of more bytes than `mostBytes`, which is read no further. Rejects with a `Refusal` where unpacking does. */
export async function readPartText(part: FilePart, mostBytes: number): Promise<string | null> {
  const decoder = new TextDecoder();
  const reader = (await part.open()).getReader();
  let text = '';
  let byteCount = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    byteCount += value.length;
    if (byteCount > mostBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
