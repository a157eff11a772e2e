/** What a map in the comparison does. */
import type { Choice, Points } from './points.ts';

export interface MapPeer {
  /** Draws what a filter leaves in; resolves with how many points that is once they are painted. */
  readonly redraw: (choice: Choice) => Promise<number>;
}

export type OpenMap = (box: HTMLElement, points: Points) => Promise<MapPeer>;

/** The first task after the next animation frame: what was drawn before is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

/** Waits for what a context was told to draw, which is done elsewhere and later: reading a pixel back does. */
export async function paintedBy(context: WebGLRenderingContext | null): Promise<void> {
  context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  await painted();
}
