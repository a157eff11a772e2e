/** Slides → a PowerPoint file: text boxes, notes and a chart that can be edited, the map as a picture. */
import type PptxGenJS from 'pptxgenjs';
import { cutWords, fitWords } from '../../core/briefing/fit-words.ts';
import { type Box, LEAST_TYPE, SLIDE_TYPE } from '../../core/briefing/slide-layout.ts';
import type { Shape } from '../../core/draw/symbol.ts';
import { isRightToLeft } from '../../core/model/text-direction.ts';
import type { DeckChart, DeckColours, DeckPin, DeckSlide } from './deck-slide.ts';

const WIDTH_INCHES = 40 / 3;
const HEIGHT_INCHES = 7.5;
const POINTS_PER_INCH = 72;
/** A face that every computer with PowerPoint has, or one of the same widths. */
export const DECK_FONT = 'Arial';
/** How wide a letter of it is on average, in ems. */
const LETTER = 0.5;
/** A legend's line, as a share of the slide's height: closer than on a stage, to leave room for words. */
const LEGEND_LINE = 37 / 1080;
/** The width of a bold figure in ems. */
const COUNT_LETTER = 0.6;
/** A legend's type beside that of a stage. */
const LEGEND_SCALE = 0.86;

/** Labels under a chart; more would stand aslant and take its room. */
const MOST_LABELS = 12;

const SHAPES = {
  circle: 'ellipse',
  diamond: 'diamond',
  square: 'rect',
  triangleUp: 'triangle',
  triangleDown: 'flowChartMerge',
  plus: 'mathPlus',
  hexagon: 'hexagon',
} as const satisfies Record<Shape, string>;

/** Writes a 16:9 deck. About a second for ten slides. */
export async function writeDeck(
  slides: readonly DeckSlide[],
  { title, colours }: { readonly title: string; readonly colours: DeckColours },
): Promise<Blob> {
  const { default: Deck } = await import('pptxgenjs');
  const deck = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  deck.author = 'Incident Atlas';
  deck.company = '';
  for (const slide of slides) addSlide(deck, slide, colours);
  const written = await deck.write({ outputType: 'blob' });
  return written as Blob;
}

const inches = ({ left, top, width, height }: Box) => ({
  x: left * WIDTH_INCHES,
  y: top * HEIGHT_INCHES,
  w: width * WIDTH_INCHES,
  h: height * HEIGHT_INCHES,
});

function typeOf(type: keyof typeof SLIDE_TYPE, scale = 1) {
  const { size, weight } = SLIDE_TYPE[type];
  return { fontFace: DECK_FONT, fontSize: pointsOf(size * scale), bold: weight >= 600 };
}

/** A share of the slide's height in points, at least what a room can read. */
function pointsOf(share: number): number {
  const points = Math.max(LEAST_TYPE, share) * HEIGHT_INCHES * POINTS_PER_INCH;
  return Math.floor(points * 10 + 0.001) / 10;
}

function addSlide(deck: PptxGenJS, slide: DeckSlide, colours: DeckColours): void {
  const page = deck.addSlide();
  page.background = { color: colours.ground };
  const { layout } = slide;
  const plain = { margin: 0, valign: 'top', color: colours.ink } as const;
  page.addText(slide.title, {
    ...inches(layout.title),
    ...plain,
    ...typeOf('title', fitTitle(slide)),
    ...directionOf(slide.title),
    objectName: 'Title',
  });
  for (const { png, alt, box, name, heads } of slide.pictures) {
    page.addImage({ ...inches(box), data: png, altText: alt, objectName: name });
    const type = { ...typeOf('figure'), bold: true, objectName: 'Period' };
    for (const { text, box: head } of heads)
      page.addText(text, { ...inches(head), ...plain, ...type, valign: 'middle' });
  }
  if (slide.chart !== null && layout.timeline !== null)
    addChart(deck, page, { chart: slide.chart, box: layout.timeline, colours });
  const rest = addWords(page, slide, colours);
  const small = { ...plain, ...typeOf('source'), color: colours.note, valign: 'middle' } as const;
  page.addText(slide.sources, { ...inches(layout.sourceLine), ...small, objectName: 'Sources' });
  if (slide.page !== '')
    page.addText(slide.page, {
      ...inches(layout.pageNumber),
      ...small,
      align: 'right',
      objectName: 'Page',
    });
  for (const box of [layout.markingTop, layout.markingBottom]) addMarkings(page, slide, box);
  const notes = [slide.notes ?? '', rest === '' ? '' : `${slide.restHead}\n${rest}`];
  if (notes.some(Boolean)) page.addNotes(notes.filter(Boolean).join('\n\n'));
}

/** A title that takes more lines than its box has is set smaller. */
function fitTitle({ title, layout }: DeckSlide): number {
  const { w, h } = inches(layout.title);
  return fitWords([{ text: title, ...SLIDE_TYPE.title }], {
    width: w / HEIGHT_INCHES,
    height: h / HEIGHT_INCHES + 0.001,
    letter: LETTER * 1.08,
    leastSize: LEAST_TYPE,
  });
}

/** Nothing of a text that is read from left to right. */
function directionOf(text: string) {
  return isRightToLeft(text) ? ({ rtlMode: true, align: 'right' } as const) : {};
}

/** Gives back what has no room. */
function addWords(page: PptxGenJS.Slide, slide: DeckSlide, colours: DeckColours): string {
  const { layout, legend } = slide;
  const box = inches(layout.words);
  const line = LEGEND_LINE * HEIGHT_INCHES;
  const lines = legend.signs.length === 0 ? 0 : legend.signs.length + (legend.note === '' ? 1 : 2);
  const legendHeight = Math.min(box.h, lines * line);
  const height = box.h - legendHeight;
  const texts = [
    { text: slide.keyMessage, ...SLIDE_TYPE.keyMessage, type: 'keyMessage' as const },
    ...slide.paragraphs.map((text) => ({ text, ...SLIDE_TYPE.body, type: 'body' as const })),
  ].filter(({ text }) => text !== '');
  const { kept, rest } = cutWords(texts, {
    width: box.w / HEIGHT_INCHES,
    height: height / HEIGHT_INCHES,
    letter: LETTER,
    leastSize: LEAST_TYPE,
  });
  if (kept.length > 0)
    page.addText(
      kept.map(({ text, type, size }) => ({
        text,
        options: {
          ...typeOf(type),
          fontSize: pointsOf(size),
          breakLine: true,
          paraSpaceAfter: 6,
          ...directionOf(text),
        },
      })),
      { ...box, h: height, margin: 0, valign: 'top', color: colours.ink, objectName: 'Words' },
    );
  if (lines > 0) addLegend(page, slide, { top: box.y + height, colours });
  return rest.map(({ text }) => text).join('\n');
}

function addLegend(
  page: PptxGenJS.Slide,
  { legend, layout }: DeckSlide,
  { top, colours }: { readonly top: number; readonly colours: DeckColours },
): void {
  const box = inches(layout.words);
  const line = LEGEND_LINE * HEIGHT_INCHES;
  const size = SLIDE_TYPE.legend.size * HEIGHT_INCHES;
  const type = { ...typeOf('legend', LEGEND_SCALE), margin: 0, valign: 'middle' } as const;
  const row = (i: number) => ({ x: box.x, y: top + i * line, w: box.w, h: line });
  page.addText(legend.title, { ...row(0), ...type, color: colours.note, objectName: 'Legend' });
  legend.signs.forEach((sign, i) => {
    const place = row(i + 1);
    const side = size * 0.72;
    page.addShape(SHAPES[sign.shape] as PptxGenJS.SHAPE_NAME, {
      x: place.x,
      y: place.y + (line - side) / 2,
      w: side,
      h: side,
      fill: { color: sign.isOpen ? colours.ground : sign.colour },
      line: { color: sign.colour, width: 1.5 },
    });
    const countEms = Math.max(1.5, (sign.count.length + 1) * COUNT_LETTER);
    const countWidth = sign.count === '' ? 0 : countEms * size;
    const textWidth = place.w - size * 1.3 - countWidth;
    page.addText(cutLabel(sign.text, textWidth / (size * LEGEND_SCALE)), {
      ...place,
      x: place.x + size * 1.3,
      w: textWidth,
      ...type,
      color: colours.ink,
    });
    if (sign.count !== '')
      page.addText(sign.count, {
        ...place,
        x: place.x + place.w - countWidth,
        w: countWidth,
        ...type,
        align: 'right',
        bold: true,
        color: colours.ink,
      });
  });
  if (legend.note !== '')
    page.addText(legend.note, {
      ...row(legend.signs.length + 1),
      ...type,
      ...typeOf('source'),
      bold: false,
      color: colours.note,
    });
}

/** A label on one line: what is longer than `ems` is cut, visibly. */
function cutLabel(text: string, ems: number): string {
  const most = Math.floor(ems / LETTER);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function addChart(
  deck: PptxGenJS,
  page: PptxGenJS.Slide,
  {
    chart,
    box,
    colours,
  }: { readonly chart: DeckChart; readonly box: Box; readonly colours: DeckColours },
): void {
  const font = {
    fontFace: DECK_FONT,
    fontSize: typeOf('figure').fontSize,
    color: colours.note,
  };
  const largest = Math.max(1, ...chart.labels.map((_, i) => sumAt(chart, i)));
  page.addChart(
    deck.ChartType.bar,
    chart.series.map(({ name, values }) => ({
      name,
      labels: [...chart.labels],
      values: [...values],
    })),
    {
      ...inches(box),
      barDir: 'col',
      barGrouping: chart.isClustered ? 'clustered' : 'stacked',
      barGapWidthPct: 12,
      chartColors: chart.series.map(({ colour }) => colour),
      catAxisLabelFontFace: font.fontFace,
      catAxisLabelFontSize: font.fontSize,
      catAxisLabelColor: font.color,
      catAxisLineColor: colours.line,
      valAxisLabelFontFace: font.fontFace,
      valAxisLabelFontSize: font.fontSize,
      valAxisLabelColor: font.color,
      valAxisLabelFormatCode: '0',
      valAxisMajorUnit: Math.ceil(largest / 3),
      valAxisMinVal: 0,
      catAxisLabelRotate: 0,
      catAxisLabelFrequency: String(Math.ceil(chart.labels.length / MOST_LABELS)),
      valAxisLineShow: false,
      valGridLine: { color: colours.line, size: 0.5 },
      catGridLine: { style: 'none' },
      showLegend: false,
      showTitle: false,
      altText: chart.alt,
      objectName: 'Timeline',
    },
  );
  chart.pins.forEach((pin, i) => {
    addPin(page, pin, { box, colours, line: i % MOST_PIN_LINES });
  });
}

/** Texts over days stand in so many lines, one under the other, before they begin again at the top. */
const MOST_PIN_LINES = 3;
/** Beside the chart's plot: the numbers of its axis at the left, and the names of its bins below. A guess, for every program draws them otherwise. */
const PLOT = { left: 0.025, right: 0.008, bottom: 0.24 };
const PIN_LETTERS = 0.56;

/** A text over its day: a dotted line down the plot, and words that can be edited. */
function addPin(
  page: PptxGenJS.Slide,
  { text, at }: DeckPin,
  {
    box,
    colours,
    line,
  }: { readonly box: Box; readonly colours: DeckColours; readonly line: number },
): void {
  const { x, y, w, h } = inches(box);
  const left = x + w * (PLOT.left + at * (1 - PLOT.left - PLOT.right));
  const { fontSize } = typeOf('figure');
  const height = (fontSize * 1.25) / POINTS_PER_INCH;
  const top = y + line * height;
  page.addShape('line' as PptxGenJS.SHAPE_NAME, {
    x: left,
    y: top,
    w: 0,
    h: h * (1 - PLOT.bottom) - line * height,
    line: { color: colours.ink, width: 1, dashType: 'sysDot' },
    objectName: 'Day',
  });
  const width = Math.min(w, ((text.length + 1) * PIN_LETTERS * fontSize) / POINTS_PER_INCH);
  const isAtEnd = left + width > x + w;
  page.addText(text, {
    x: isAtEnd ? Math.max(x, left - width - 0.05) : left + 0.05,
    y: top,
    w: width,
    h: height,
    ...typeOf('figure'),
    align: isAtEnd ? 'right' : 'left',
    valign: 'middle',
    margin: 0,
    color: colours.ink,
    objectName: 'Day text',
  });
}

function sumAt({ series }: DeckChart, i: number): number {
  return series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0);
}

function addMarkings(page: PptxGenJS.Slide, { markings }: DeckSlide, box: Box): void {
  const { x, y, w, h } = inches(box);
  const type = typeOf('marking');
  let right = x + w;
  for (const { text, colour } of markings.toReversed()) {
    const width = Math.min(w, ((text.length * 0.68 + 1.2) * type.fontSize) / POINTS_PER_INCH);
    page.addText(text, {
      ...{ x: right - width, y, w: width, h },
      ...type,
      fontFace: DECK_FONT,
      color: colour.replace('#', ''),
      fill: { color: '000000' },
      align: 'center',
      valign: 'middle',
      margin: 0,
      objectName: 'Marking',
    });
    right -= width + 0.1;
  }
}
