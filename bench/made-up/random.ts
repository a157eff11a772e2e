/** Seeded chance: the same seed gives the same incidents on every computer. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly whole: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  /** Around 0, most within ±1. */
  readonly spread: () => number;
}

/** Source: mulberry32, Tommy Ettinger, public domain. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }
  return {
    next,
    whole: (limit) => Math.floor(next() * limit),
    chance: (share) => next() < share,
    spread: () => next() + next() + next() - 1.5,
  };
}

/** Picks code 1 to `count` the way real categories fall: the first ones often, the last ones hardly ever (Zipf). */
export function createZipf(count: number, steepness: number): (random: Random) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += 1 / (i + 1) ** steepness;
    sums[i] = sum;
  }
  return (random) => {
    const sought = random.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) < sought) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
