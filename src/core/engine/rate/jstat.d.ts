/** The part of jStat that is used; the package has no types of its own. */
declare module 'jstat' {
  interface Quantile {
    readonly inv: (probability: number, first: number, second: number) => number;
  }
  export const jStat: { readonly beta: Quantile; readonly gamma: Quantile };
}
