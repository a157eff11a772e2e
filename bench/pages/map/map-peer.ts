/** What a map in the comparison does. */
import type { Choice, Points } from './points.ts';

export interface MapPeer {
  /** Draws what a filter leaves in; resolves with how many points that is once they are painted. */
  readonly redraw: (choice: Choice) => Promise<number>;
}

export type OpenMap = (box: HTMLElement, points: Points) => Promise<MapPeer>;

/** The first task after the next animation frame: what was drawn before, or in that frame, is on the screen. */
export function painted(onFrame = () => {}): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      onFrame();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

/** Waits as well for what a canvas was told to draw, which is done elsewhere and later: reading a pixel back does. */
export function paintedOn(box: HTMLElement): Promise<void> {
  return painted(function readBack() {
    const canvas = box.querySelector('canvas');
    const gl = canvas?.getContext('webgl2');
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas?.getContext('2d')?.getImageData(0, 0, 1, 1);
  });
}
