import { basemap } from './en/basemap.ts';

/** Like `messagesOf`, for the words about the basemap: they load when they are asked for. */
export function basemapMessagesOf(_language: string): typeof basemap {
  return basemap;
}
