import { exporting } from './en/export.ts';

/** Like `messagesOf`, for the Export menu: its words load with it. */
export function exportMessagesOf(_language: string): typeof exporting {
  return exporting;
}
