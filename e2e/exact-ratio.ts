/** The exact 95 % interval of a ratio of two Poisson rates over equally long periods, found by halving: slower than quantiles of a distribution, and independent of them. */
export function exactRatio(a: number, b: number): { ratio: number; low: number; high: number } {
  const n = a + b;
  const odds = (share: number) => share / (1 - share);
  return {
    ratio: b / a,
    low: odds(findShare((share) => atLeast(b, n, share) < 0.025)),
    high: odds(findShare((share) => 1 - atLeast(b + 1, n, share) > 0.025)),
  };
}

/** The share up to which a condition holds. */
function findShare(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** How likely `least` or more of `n` fall into B, each with the same chance. */
function atLeast(least: number, n: number, share: number): number {
  let term = (1 - share) ** n;
  let below = 0;
  for (let count = 0; count < least; count++) {
    below += term;
    term *= ((n - count) / (count + 1)) * (share / (1 - share));
  }
  return 1 - below;
}

/** The exact 95 % interval of a Poisson mean, given one count, by halving. */
export function exactCount(count: number): { low: number; high: number } {
  const limit = (isTooFew: (mean: number) => boolean) => {
    let [low, high] = [0, 10 * count + 20];
    for (let step = 0; step < 100; step++) {
      const middle = (low + high) / 2;
      if (isTooFew(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    low: count === 0 ? 0 : limit((mean) => 1 - atMost(count - 1, mean) < 0.025),
    high: limit((mean) => atMost(count, mean) > 0.025),
  };
}

/** How likely at most `most` events are. */
function atMost(most: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let count = 0; count <= most; count++) {
    sum += term;
    term *= mean / (count + 1);
  }
  return sum;
}
