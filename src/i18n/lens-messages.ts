import { lenses } from './en/lenses.ts';

/** Like `messagesOf`, for the small maps of places: these words load with them. */
export function lensMessagesOf(_language: string): typeof lenses {
  return lenses;
}
