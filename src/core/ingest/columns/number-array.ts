/** What a column's numbers are kept in. Four kinds: with a fifth, engines give up on a fast `push`. */
export type NumberArray = Int32Array | Uint32Array | Uint8Array | Float64Array;
