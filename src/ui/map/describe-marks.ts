import { precisionOf as coarsestOf } from '../../core/draw/make-mark.ts';
import type { Mark } from '../../core/draw/mark.ts';
import { ROOMY_AREA_PX } from '../../core/draw/paint-marks.ts';
import type { LabelText } from '../../core/draw/place-labels.ts';
import { SINGLE_MARKS_ZOOM } from '../../core/draw/place-marks.ts';
import type { LegendLine } from '../../core/draw/slot.ts';
import {
  type CompleteFigure,
  completeFigure,
  type Figure,
  UNKNOWN_FIGURE,
} from '../../core/model/casualties.ts';
import type { Headline } from '../../core/model/incident.ts';
import { isPointLike } from '../../core/model/place.ts';
import type { Measure } from '../../core/model/query.ts';
import { wordFigure } from '../../i18n/figure-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelTerm } from '../../i18n/term-label.ts';

/** What words need to be found. */
export interface Words {
  readonly messages: Messages;
  readonly language: string;
}

type Counted = 'killed' | 'wounded';

/** The people that a measure of marks speaks of; a plain count of incidents still says who was killed. */
export function countedBy(measure: Measure): Counted {
  return measure === 'wounded' ? 'wounded' : 'killed';
}

/** "6 killed (5–6)", "killed: not known". */
export function describeFigure(incident: Headline, id: Counted, words: Words): string {
  return wordToll(incident.figures[id], id, words);
}

function wordToll(figure: Figure, id: Counted, { messages, language }: Words): string {
  const { map } = messages;
  const { main, span, isKnown } = wordFigure(figure, messages, language);
  if (!isKnown) return map.tollNotKnown[id];
  return span === null ? map.toll[id](main) : map.tollWithSpan(map.toll[id](main), span);
}

/**
 * The toll of several incidents: the sum of what is known with its range, and how many are not. What is known only of
 * a whole campaign is added as totals add it. Nothing but unknown ones and zeros says only how many are not known.
 */
export function describeToll(
  incidents: readonly Headline[],
  id: Counted,
  words: Words & { readonly isShort?: boolean },
): string {
  const { map } = words.messages;
  const known: CompleteFigure[] = [];
  const unknown = new Map<number, Headline>();
  for (const incident of incidents) {
    const figure = completeFigure(incident.figures[id]);
    if (figure) known.push(figure);
    else unknown.set(incident.row, incident);
  }
  for (const { campaign } of unknown.values()) {
    const figure = campaign && completeFigure(campaign.figures[id]);
    if (!figure || !campaign.rows.every((row) => unknown.has(row))) continue;
    for (const row of campaign.rows) unknown.delete(row);
    known.push(figure);
  }
  const sum = (part: keyof CompleteFigure) =>
    known.reduce((total, figure) => total + figure[part], 0);
  const best = sum('best');
  const unknownCount = formatCount(unknown.size, words.language);
  if (unknown.size > 0 && best === 0)
    return incidents.length === 1
      ? map.tollNotKnown[id]
      : map.notKnownOf(unknownCount, formatCount(incidents.length, words.language));
  const toll = words.isShort
    ? wordToll({ ...UNKNOWN_FIGURE, best }, id, words)
    : wordToll({ low: sum('low'), best, high: sum('high') }, id, words);
  return unknown.size === 0 ? toll : map.andNotKnown(toll, unknownCount);
}

/** "Paris", "Paris, Brussels", "Paris and 3 more"; empty when no incident names a city. */
export function describeCity(
  incidents: readonly Headline[],
  { messages, language }: Words,
): string {
  const counts = new Map<string, number>();
  for (const { terms } of incidents)
    for (const city of terms.city ?? [])
      if (city !== '') counts.set(city, (counts.get(city) ?? 0) + 1);
  const names = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name]) => plainText(name));
  const [first = ''] = names;
  return names.length <= 2
    ? names.join(', ')
    : messages.map.andMore(first, formatCount(names.length - 1, language));
}

export function countIncidents(count: number, { messages, language }: Words): string {
  return messages.map.incidents(formatCount(count, language), count === 1);
}

/** What stands beside a mark on the map, or `null` for none: places from far, areas with room, never each single mark. */
export function labelMark(
  mark: Mark,
  {
    words,
    measure,
    zoom,
  }: { readonly words: Words; readonly measure: Measure; readonly zoom: number },
): LabelText | null {
  const note = describeToll(mark.incidents, countedBy(measure), { ...words, isShort: true });
  if (mark.kind === 'area') {
    if (mark.radiusPx < ROOMY_AREA_PX) return null;
    const precision = words.messages.map.precision[mark.precision];
    return {
      title: countIncidents(mark.incidents.length, words),
      note: `${precision} · ${note}`,
    };
  }
  if (zoom >= SINGLE_MARKS_ZOOM) {
    const coarse = mark.kind === 'stack' ? coarsestOf(mark.incidents) : 'site';
    return isPointLike(coarse) ? null : { title: words.messages.map.precision[coarse], note };
  }
  return { title: describeCity(mark.incidents, words), note };
}

/** The words of a slot: its term, or what its terms have in common. */
export function labelLine(
  { slot, terms }: LegendLine,
  category: string,
  messages: Messages,
): string {
  const { legend } = messages.map;
  const [term = ''] = terms;
  if (terms.length === 1) return plainText(labelTerm(messages, category, term));
  return category === 'attackType' && slot.colour === 5 ? legend.hostageTaking : legend.others;
}
