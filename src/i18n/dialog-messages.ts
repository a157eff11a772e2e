/** Words that load with the dialog that shows them: the catalogue's own, apart. */
import { help, settings, share } from './en/dialogs.ts';

const en = { help, settings, share };

/** The dialogs' words in a language; English where there is none. */
export function dialogMessagesOf(_language: string): typeof en {
  return en;
}
