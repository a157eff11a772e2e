import { accounts } from './en/accounts.ts';

export type AccountsMessages = typeof accounts;

/** Like `messagesOf`, for the words that only an opened incident needs: they load with it. */
export function accountsMessagesOf(_language: string): AccountsMessages {
  return accounts;
}
