import { offline } from './en/offline.ts';

/** Like `messagesOf`, for what is said of a new version of the app. */
export function offlineMessagesOf(_language: string): typeof offline {
  return offline;
}
