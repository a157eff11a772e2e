import { totals } from './en/totals.ts';

/** Like `messagesOf`, for the rules behind the sums: they load when they are first read. */
export function totalsMessagesOf(_language: string): typeof totals {
  return totals;
}
