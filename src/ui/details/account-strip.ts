import { completeFigure, type Figure, isKnown } from '../../core/model/casualties.ts';
import type { Incident } from '../../core/model/incident.ts';
import type { Report } from '../../core/model/report.ts';

/** One report's figure on the strip. `level` counts up where several give the same. */
export interface StripDot {
  readonly report: Report;
  /** Lowest and highest figure stated, the same where one is stated. */
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** How much of the line a dot takes up. */
const DOT_SHARE = 0.03;

/** Figures of the killed on a line from 0 to `most`. */
export interface Strip {
  readonly isOfCampaign: boolean;
  readonly record: Figure;
  /** `null`: the record knows no figure. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** In the order of the accounts. */
  readonly dots: readonly StripDot[];
  readonly ticks: readonly number[];
  readonly most: number;
}

/** Places the figures that reports give for the killed. Those of one site and of all sites are never on one line: the one of which the record knows a figure is shown, else the site's. `null` with fewer than two. */
export function placeStrip({ headline, campaign, accounts }: Incident): Strip | null {
  const stating = accounts.filter(({ report }) => isKnown(report.figures.killed));
  const own = { isOfCampaign: false, record: headline.figures.killed };
  const choices =
    campaign === null ? [own] : [own, { isOfCampaign: true, record: campaign.figures.killed }];
  const possible = choices.flatMap((choice) => {
    const reports = stating
      .map(({ report }) => report)
      .filter(({ isOfCampaign }) => isOfCampaign === choice.isOfCampaign);
    return reports.length < 2 ? [] : [{ ...choice, reports }];
  });
  const chosen = possible.find(({ record }) => isKnown(record)) ?? possible[0];
  if (chosen === undefined) return null;
  const band = completeFigure(chosen.record);
  const figures = chosen.reports.flatMap((report) => {
    const figure = completeFigure(report.figures.killed);
    return figure === null ? [] : [{ report, low: figure.low, high: figure.high }];
  });
  const largest = Math.max(band?.high ?? 0, ...figures.map(({ high }) => high), 1);
  const step = niceStep(largest);
  const most = Math.ceil(largest / step) * step;
  const ticks = Array.from({ length: most / step + 1 }, (_, i) => i * step);
  const { isOfCampaign, record } = chosen;
  return { isOfCampaign, record, band, dots: stack(figures, most * DOT_SHARE), ticks, most };
}

/** Each at the lowest level where it meets no earlier one. */
function stack(figures: readonly Omit<StripDot, 'level'>[], gap: number): readonly StripDot[] {
  const dots: StripDot[] = [];
  for (const figure of figures) {
    const meets = (dot: StripDot) => figure.low < dot.high + gap && dot.low < figure.high + gap;
    const taken = new Set(dots.filter(meets).map(({ level }) => level));
    let level = 0;
    while (taken.has(level)) level++;
    dots.push({ ...figure, level });
  }
  return dots;
}

/** At most five whole steps. */
function niceStep(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => largest / one <= 5);
  return Math.max(1, Math.round(step ?? largest));
}

/** The dots that get their date written, so that no two texts meet: one a figure, the earliest, left to right. Texts are at most `textShare` of the line wide. */
export function pickNamed({ dots, most }: Strip, textShare: number): readonly StripDot[] {
  const named: StripDot[] = [];
  for (const dot of [...dots].sort((a, b) => a.high - b.high || a.level - b.level)) {
    const before = named.at(-1);
    if (before === undefined || (dot.high - before.high) / most >= textShare) named.push(dot);
  }
  return named;
}
