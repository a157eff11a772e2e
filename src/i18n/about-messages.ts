import { about } from './en/about.ts';

/** Like `messagesOf`, for the words about the data: they load when they are asked for. */
export function aboutMessagesOf(_language: string): typeof about {
  return about;
}
