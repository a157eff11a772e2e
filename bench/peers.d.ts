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
