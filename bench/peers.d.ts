/** The peers as far as they are used here. They are installed by the bench command alone, so the project's type check knows them from this page. */
declare module 'crossfilter2' {
  export interface Group {
    all(): readonly { readonly key: unknown; readonly value: unknown }[];
  }
  interface Dimension {
    group(key?: (value: unknown) => unknown): Group;
    filterRange(range: readonly [number, number]): unknown;
    filterFunction(test: (value: unknown) => boolean): unknown;
  }
  interface Single {
    reduceCount(): Single;
    reduceSum(value: (row: number) => number): Single;
    value(): unknown;
  }
  // biome-ignore lint/style/noDefaultExport: it is how the package is made
  export default function crossfilter(rows: readonly number[]): {
    dimension(value: (row: number) => number): Dimension;
    groupAll(): Single;
  };
}

declare module 'papaparse' {
  // biome-ignore lint/style/noDefaultExport: it is how the package is made
  export default {} as {
    parse(
      text: string,
      options: { readonly header: boolean; readonly skipEmptyLines: boolean },
    ): { readonly data: readonly unknown[] };
  };
}

declare module 'leaflet.markercluster';

declare module 'leaflet.glify' {
  interface Points {
    readonly gl: WebGLRenderingContext;
    readonly allLatLngLookup: readonly unknown[];
    setData(data: readonly (readonly number[])[]): Points;
  }
  export const glify: {
    points(options: {
      readonly map: unknown;
      readonly data: readonly (readonly number[])[];
      readonly size: number;
      readonly color: {
        readonly r: number;
        readonly g: number;
        readonly b: number;
        readonly a: number;
      };
    }): Points;
  };
}

declare module '@deck.gl/core' {
  export class MapView {
    constructor(options: { readonly repeat: boolean });
  }
  export class Deck {
    constructor(options: {
      readonly parent: HTMLElement;
      readonly width: number;
      readonly height: number;
      readonly views: MapView;
      readonly initialViewState: {
        readonly longitude: number;
        readonly latitude: number;
        readonly zoom: number;
      };
      readonly layers: readonly unknown[];
      readonly onAfterRender: () => void;
    });
    setProps(change: { readonly layers: readonly unknown[] }): void;
  }
}

declare module '@deck.gl/layers' {
  export class ScatterplotLayer {
    constructor(options: Readonly<Record<string, unknown>>);
    getNumInstances(): number;
  }
}

declare module 'maplibre-gl' {
  export function setWorkerUrl(url: string): void;
  class MaplibreMap {
    constructor(options: Readonly<Record<string, unknown>>);
    once(event: 'idle', listener: () => void): void;
    setFilter(layer: string, filter: unknown): void;
  }

  export { MaplibreMap as Map };
}

declare module '@duckdb/duckdb-wasm' {
  export class VoidLogger {}
  export interface AsyncDuckDBConnection {
    query(statement: string): Promise<{
      readonly numRows: number;
      getChildAt(index: number): { toArray(): ArrayLike<unknown> } | null;
    }>;
    insertArrowTable(table: unknown, options: { readonly name: string }): Promise<void>;
    close(): Promise<void>;
  }
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(wasm: string): Promise<unknown>;
    connect(): Promise<AsyncDuckDBConnection>;
    terminate(): Promise<void>;
  }
}

declare module 'apache-arrow' {
  export function tableFromArrays(columns: Readonly<Record<string, ArrayLike<number>>>): unknown;
}
