/** A time of day at the place of an incident; never a moment in UTC. */

const MAX_LENGTH = 64;

/** Reads `HH:MM` from 00:00 to 23:59, trimmed, and gives it back as it is. `null` for everything else, blank included. */
export function parseTimeOfDay(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(trimmed) ? trimmed : null;
}
