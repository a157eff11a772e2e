import { density } from './en/density.ts';

/** Like `messagesOf`, for counts by cell on the map: these words load when they are drawn. */
export function densityMessagesOf(_language: string): typeof density {
  return density;
}
