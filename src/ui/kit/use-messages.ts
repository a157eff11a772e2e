import { createContext, useContext } from 'react';
import { en, type Messages } from '../../i18n/messages.ts';

export const MessagesContext = createContext<Messages>(en);
export const LanguageContext = createContext('en');

/** The catalogue of the interface's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** The interface's language tag, for dates and numbers. */
export function useLanguage(): string {
  return useContext(LanguageContext);
}
