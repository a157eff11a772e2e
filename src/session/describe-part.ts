/** A view's filters in words, for whoever names them: the Summary, the empty result. */
import type { FigureId } from '../core/model/casualties.ts';
import type { NumberRange } from '../core/model/filter.ts';
import type { DayRange } from '../core/model/time.ts';
import type { FilterPart } from '../core/view/filter-part.ts';
import type { View } from '../core/view/view.ts';
import { formatDays } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import { formatCount, formatSpan } from '../i18n/numbers.ts';
import { labelCategory, labelTerm } from '../i18n/term-label.ts';

/** What words need to be found. */
export interface Words {
  readonly messages: Messages;
  readonly language: string;
}

/** One filter in words, as the Summary and the empty result name it. */
export function describePart(part: FilterPart, view: View, { messages, language }: Words): string {
  const { summary } = messages;
  switch (part.kind) {
    case 'range':
      return view.range === null
        ? ''
        : describeRange(view.range, view.dateRule, { messages, language });
    case 'search':
      return summary.search(view.search.trim());
    case 'areas':
      return [
        ...(view.isOnlyInView ? [summary.area] : []),
        ...(view.areas.length > 0 ? [describeAreas(view, summary)] : []),
      ].join(', ');
    case 'figure':
      return describeFigure(part.figure, view.ranges[part.figure], { messages, language });
    case 'set': {
      const terms = Object.hasOwn(view.sets, part.category) ? (view.sets[part.category] ?? []) : [];
      const category = labelCategory(messages, part.category);
      if (terms.length > 3) return summary.termsMany(category, terms.length);
      return summary.terms(
        category,
        terms.map((term) => labelTerm(messages, part.category, term)).join(', '),
      );
    }
  }
}

/** The days, and the rule if it is not the usual one. */
function describeRange(
  range: DayRange,
  rule: View['dateRule'],
  { messages: { summary }, language }: Words,
): string {
  const days = formatDays(range, language);
  return rule === 'inside' ? summary.inside(days) : days;
}

function describeFigure(
  id: FigureId,
  range: NumberRange | undefined,
  { messages, language }: Words,
): string {
  const { summary, terms } = messages;
  const figure = terms.figures[id];
  if (range === undefined) return figure;
  const { min, max, unknown } = range;
  if (min === null && max === null) return summary.onlyKnown(figure);
  const text =
    max === null
      ? summary.atLeast(figure, formatCount(min ?? 0, language))
      : min === null
        ? summary.atMost(figure, formatCount(max, language))
        : summary.between(figure, formatSpan(min, max, language));
  return unknown ? summary.orUnknown(text) : text;
}

/** By their names, if each has one. */
function describeAreas({ areas }: View, summary: Messages['summary']): string {
  const isNamed = areas.every(({ name }) => name !== '');
  return isNamed ? summary.areasNamed(areas.map(({ name }) => name).join(', ')) : summary.areas;
}
