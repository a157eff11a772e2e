import { type Coords, type DoneCallback, GridLayer } from 'leaflet';
import styles from './BasemapLayer.module.css';
import { type TileTemplate, tileAddress } from './tile-template.ts';

/** How the tiles of a service come: all of them, not all, or so few that it is asked no more. */
export type TileHealth = 'good' | 'some-missing' | 'over';

export interface OnlineGridOptions {
  readonly template: TileTemplate;
  readonly onHealth: (health: TileHealth) => void;
  /** A tile that takes longer counts as missing. */
  readonly waitMs?: number;
}

const WAIT_MS = 15_000;
/** So many tiles in a row without one that comes, and the service is asked no more. */
const MOST_FAILURES = 6;
const LAST_ZOOM = 19;

/** Pictures of an online service. A tile that does not come is left open, and shows the basemap beneath. */
export class OnlineGrid extends GridLayer {
  private readonly template: TileTemplate;
  private readonly onHealth: (health: TileHealth) => void;
  private readonly waitMs: number;
  private readonly waits = new Map<HTMLElement, () => void>();
  private failuresInRow = 0;
  private isMissing = false;

  constructor({ template, onHealth, waitMs = WAIT_MS }: OnlineGridOptions) {
    super({ className: styles.online, maxNativeZoom: LAST_ZOOM, zIndex: 2 });
    this.template = template;
    this.onHealth = onHealth;
    this.waitMs = waitMs;
    this.on('tileunload', ({ tile }) => this.forget(tile as HTMLImageElement));
    this.on('loading', () => {
      this.isMissing = false;
    });
    this.on('load', () => {
      if (!this.isMissing) this.onHealth('good');
    });
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement('img');
    image.alt = '';
    image.decoding = 'async';
    // Services ask for it, by their rules: the app's own address, without path or view.
    image.referrerPolicy = 'origin';
    const end = (error?: Error) => {
      this.forget(image);
      this.count(error === undefined);
      done(error, image);
    };
    const timer = setTimeout(() => end(new Error('too slow')), this.waitMs);
    this.waits.set(image, () => clearTimeout(timer));
    image.onload = () => end();
    image.onerror = () => end(new Error('no picture'));
    image.src = tileAddress(this.template, coords, window.devicePixelRatio);
    return image;
  }

  /** Waits for a tile no more, and stops asking for one that is not there yet. */
  private forget(image: HTMLImageElement): void {
    this.waits.get(image)?.();
    this.waits.delete(image);
    image.onload = null;
    image.onerror = null;
    if (!image.complete) image.removeAttribute('src');
  }

  private count(isThere: boolean): void {
    this.failuresInRow = isThere ? 0 : this.failuresInRow + 1;
    if (isThere) return;
    this.isMissing = true;
    this.onHealth(this.failuresInRow >= MOST_FAILURES ? 'over' : 'some-missing');
  }
}
