import { mapLists } from './en/map-lists.ts';

/** Like `messagesOf`, for what opens over the map: these words load with it. */
export function mapListsMessagesOf(_language: string): typeof mapLists {
  return mapLists;
}
