import { type Briefing, shownScenes } from '../../core/briefing/briefing.ts';
import { strictestMarkings } from '../../core/briefing/marking.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import type { Choice, TakeawayFormat } from './choice.ts';
import { wordLeftOut } from './publishing.ts';
import type { SlideSource } from './slide.ts';

/** What a file will hold, a sentence each. `incidentCount`: rows that go into an HTML file. */
export function describeChoice(
  format: TakeawayFormat,
  choice: Choice,
  {
    briefing,
    source,
    incidentCount,
  }: { readonly briefing: Briefing; readonly source: SlideSource; readonly incidentCount: number },
): readonly string[] {
  const { contents } = takeawayMessagesOf(source.words.language);
  const count = (number: number) => formatCount(number, source.words.language);
  const scenes = format !== 'html' && choice.shown.kind !== 'scenes' ? [] : shownScenes(briefing);
  const pages = Math.max(1, scenes.length);
  const markings = strictestMarkings([
    source.dataset.manifest.marking ?? '',
    choice.marking,
    ...scenes.map(({ marking }) => marking),
  ]);
  return [
    ...{
      png: [contents.picture],
      pptx: [contents.slides(count(pages), pages === 1)],
      pdf: [contents.pages(count(pages), pages === 1)],
      html: describePage(choice, { briefing, source, incidentCount }),
    }[format],
    ...(format === 'png' || scenes.length === 0
      ? []
      : [choice.hasNotes ? contents.withNotes : contents.withoutNotes]),
    markings.length === 0 ? contents.unmarked : contents.marked(markings.join(', ')),
  ];
}

function describePage(
  { placeDetail }: Choice,
  {
    briefing,
    source,
    incidentCount,
  }: { readonly briefing: Briefing; readonly source: SlideSource; readonly incidentCount: number },
): readonly string[] {
  const { contents } = takeawayMessagesOf(source.words.language);
  const { manifest, counts } = source.dataset;
  const count = (number: number) => formatCount(number, source.words.language);
  const scenes = shownScenes(briefing).length;
  const hidden = briefing.scenes.length - scenes;
  return [
    contents.app,
    manifest.mayPublish
      ? contents.incidents(count(incidentCount), count(counts.total))
      : wordLeftOut(source.dataset, count(counts.total), source.words.language),
    ...(placeDetail === 'recorded' ? [] : [contents.rounded[placeDetail]]),
    scenes === 0 ? contents.noBriefing : contents.scenes(count(scenes), scenes === 1),
    ...(hidden === 0 ? [] : [contents.hiddenLeftOut(count(hidden), hidden === 1)]),
  ];
}
