import { compare } from './en/compare.ts';

/** Like `messagesOf`, for the words of a comparison: they load when one begins. */
export function compareMessagesOf(_language: string): typeof compare {
  return compare;
}
