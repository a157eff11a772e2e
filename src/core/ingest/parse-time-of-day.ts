/** A time of day at the place of an incident; never a moment in UTC. */

const MAX_LENGTH = 64;
/** `9:20`, `21:20:05`, `21h20`, `9.20 pm`, `9 p.m.`, `2120 hrs`; an hour alone only with a word for it. */
const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?\s*(?:([ap])\.?\s?m\.?|uhr|hrs?|h)?$/i;
/** Z is the time of another place. */
const ZONE = /\s*(?:local(?: time)?|[+-]\d{2}:?\d{2})$/i;
const MILITARY = /^(\d{2})(\d{2})\s*(?:hrs?|hours|h|uhr)\.?$/i;
const PLAIN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Reads a time of a clock of 24 hours or of twice twelve and gives it as `HH:MM`; seconds and a zone are left out. `null` for everything else, blank included. */
export function parseTimeOfDay(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  if (PLAIN.test(trimmed)) return trimmed;
  const clock = trimmed.replace(ZONE, '');
  const match = MILITARY.exec(clock) ?? CLOCK.exec(clock);
  // A number alone is no time (05-2015 is a month), nor are some that only full stops part (13.11.15 is a day).
  if (match === null || /^[\d.]+$/.test(clock)) return null;
  const [, hours = '', minutes = '00', seconds = '00', half] = match;
  const hour = Number.parseInt(hours, 10);
  const isHalf = half !== undefined;
  if (Number.parseInt(minutes, 10) > 59 || Number.parseInt(seconds, 10) > 59) return null;
  if (isHalf ? hour < 1 || hour > 12 : hour > 23) return null;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const whole = isHalf ? (hour % 12) + afternoon : hour;
  return `${String(whole).padStart(2, '0')}:${minutes}`;
}
