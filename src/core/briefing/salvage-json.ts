/** Reads JSON that may end in the middle: what came whole before the end is kept. */

/** What was read; `isCut` when the text ended early and the rest was left out. */
export interface Salvaged {
  readonly value: unknown;
  readonly isCut: boolean;
}

/** Deeper than any file of ours; a hostile one must not exhaust the stack. */
const MOST_DEPTH = 64;

/** `null` when the text is no JSON for any other reason than a missing end. */
export function salvageJson(text: string): Salvaged | null {
  const whole = tryParse(text);
  if (whole !== null) return { value: whole.value, isCut: false };
  const part = closeText(text);
  const salvaged = part === null ? null : tryParse(part);
  return salvaged === null ? null : { value: salvaged.value, isCut: true };
}

function tryParse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** The text up to its last whole value, with every bracket closed; `null` when it holds none. */
function closeText(text: string): string | null {
  const open: string[] = [];
  let inString = false;
  let safe: { readonly end: number; readonly open: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (inString) {
      if (letter === '\\') i++;
      else if (letter === '"') inString = false;
      continue;
    }
    if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') open.push(letter === '{' ? '}' : ']');
    else if (letter === '}' || letter === ']') open.pop();
    if (open.length > MOST_DEPTH) return null;
    const isBoundary = letter === ',' || letter === '}' || letter === ']' || letter === '[';
    if (isBoundary) safe = { end: letter === ',' ? i : i + 1, open: open.toReversed().join('') };
  }
  return safe === null ? null : text.slice(0, safe.end) + safe.open;
}
