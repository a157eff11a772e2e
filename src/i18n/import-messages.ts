import { findings } from './en/findings.ts';
import { fields, importing } from './en/import.ts';

const en = { importing, fields, findings };

/** Like `messagesOf`, for opening files: these words load with the dialog. */
export function importMessagesOf(_language: string): typeof en {
  return en;
}
