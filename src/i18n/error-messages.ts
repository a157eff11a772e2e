import { errors } from './en/errors.ts';

/** Like `messagesOf`, for what went wrong with a file: these words load when something did. */
export function errorMessagesOf(_language: string): typeof errors {
  return errors;
}
