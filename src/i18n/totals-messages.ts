import { totals } from './en/totals.ts';

/** Like `messagesOf`, for the rules behind the sums: these words load with them. */
export function totalsMessagesOf(_language: string): typeof totals {
  return totals;
}
