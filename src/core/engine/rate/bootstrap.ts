/**
 * How uncertain a ratio of sums is when single incidents weigh very differently, as numbers killed do: such sums are not Poisson.
 *
 * Each incident is drawn again a Poisson(1) number of times, so the number of incidents varies as well as their size (Poisson bootstrap: Hanley and MacGibbon, Computer Methods and Programs in Biomedicine 83, 2006).
 * Incidents of the same figure are drawn together, so the cost follows the different figures and not the incidents.
 */
import type { FigureSpread } from '../../model/answer.ts';
import type { RateRatio } from './rate-ratio.ts';

const DRAWS = 2000;
const SEED = 20170607;
/** Above it a Poisson number is drawn as a rounded normal one. */
const NORMAL_FROM = 40;

/** A period's figures, and how many days it has. */
export interface Sample {
  readonly spread: FigureSpread;
  readonly days: number;
}

/** Sum per day in B ÷ sum per day in A over incidents whose figure is known, with the 2.5 % and 97.5 % points of 2,000 draws. The same samples give the same interval, and samples that change places its reciprocal; `null` when either sum is zero, of which no ratio can be made. */
export function ratioOfSums(a: Sample, b: Sample): RateRatio | null {
  if (keyOf(a) <= keyOf(b)) return drawRatios(a, b);
  const turned = drawRatios(b, a);
  return turned && { ratio: 1 / turned.ratio, low: 1 / turned.high, high: 1 / turned.low };
}

/** Puts two samples into an order, so that the draws do not depend on which is called A. */
function keyOf({ spread: { values, counts }, days }: Sample): string {
  return `${days} ${values} ${counts}`;
}

function drawRatios(a: Sample, b: Sample): RateRatio | null {
  const scale = a.days / b.days;
  const ratio = (sum(b.spread) / sum(a.spread)) * scale;
  if (!(ratio > 0 && Number.isFinite(ratio))) return null;
  const random = createRandom(SEED);
  const ratios = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++)
    ratios[draw] = (redraw(b.spread, random) / redraw(a.spread, random)) * scale;
  ratios.sort();
  const at = (share: number) => ratios[Math.round(share * (DRAWS - 1))] as number;
  return { ratio, low: at(0.025), high: at(0.975) };
}

function sum({ values, counts }: FigureSpread): number {
  return values.reduce((total, value, i) => total + value * (counts[i] as number), 0);
}

function redraw({ values, counts }: FigureSpread, random: () => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++)
    total += (values[i] as number) * drawPoisson(counts[i] as number, random);
  return total;
}

function drawPoisson(mean: number, random: () => number): number {
  if (mean >= NORMAL_FROM) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let product = random();
  let events = 0;
  while (product > limit) {
    product *= random();
    events++;
  }
  return events;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Numbers from 0 up to 1, the same for the same seed: a linear congruential generator (Numerical Recipes), its high bits alone. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
