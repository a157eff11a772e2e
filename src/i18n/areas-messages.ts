import { areas } from './en/areas.ts';

/** Like `messagesOf`, for the areas on the map: these words load with their dialog. */
export function areasMessagesOf(_language: string): typeof areas {
  return areas;
}
