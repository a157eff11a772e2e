import { plainText } from '../../i18n/plain-text.ts';

/** A text from a data file: characters only, kept apart from the text around it whichever way it is written. */
export function PlainText({ text }: { readonly text: string }) {
  return <bdi>{plainText(text)}</bdi>;
}
