/**
 * Handling markings: the labels of TLP 2.0 in their exact form, which is never translated, or free text.
 * Source: FIRST, Traffic Light Protocol 2.0.
 */

/** From the strictest to the widest. */
export const TLP_LABELS = [
  'TLP:RED',
  'TLP:AMBER+STRICT',
  'TLP:AMBER',
  'TLP:GREEN',
  'TLP:CLEAR',
] as const;
export type TlpLabel = (typeof TLP_LABELS)[number];

/** The label's colour on black, as FIRST defines it; nothing else on screen has these colours. */
export const TLP_COLOURS: Readonly<Record<TlpLabel, string>> = {
  'TLP:RED': '#FF2B2B',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:AMBER': '#FFC000',
  'TLP:GREEN': '#33FF00',
  'TLP:CLEAR': '#FFFFFF',
};

export const MARKING_BACKGROUND = '#000000';

const MOST_CHARACTERS = 60;

export function isTlpLabel(text: string): text is TlpLabel {
  return TLP_LABELS.some((label) => label === text);
}

/** A marking as it is kept and shown: a TLP label however it was written (TLP 1.0's WHITE is CLEAR), or free text on one line of at most 60 characters. Empty for none. */
export function parseMarking(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const squeezed = line
    .replaceAll(' ', '')
    .toUpperCase()
    .replace(/^TLP:WHITE$/, 'TLP:CLEAR');
  return isTlpLabel(squeezed) ? squeezed : line.slice(0, MOST_CHARACTERS).trim();
}

/**
 * What has to stand on a page that several markings hold for: the strictest TLP label, and every free text, each once. TLP and
 * free texts have no common order, so none of them takes the other's place. Empty when nothing is marked.
 */
export function strictestMarkings(markings: readonly string[]): readonly string[] {
  const parsed = markings.map(parseMarking).filter((marking) => marking !== '');
  const label = TLP_LABELS.find((one) => parsed.includes(one));
  const texts = [...new Set(parsed.filter((marking) => !isTlpLabel(marking)))];
  return label === undefined ? texts : [label, ...texts];
}
