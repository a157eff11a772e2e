import { Fragment, memo } from 'react';
import { plainText } from '../../i18n/plain-text.ts';

/** A text from a data file: characters only, kept apart from the text around it whichever way it is written. A line may end after a slash. */
export const PlainText = memo(function PlainText({ text }: { readonly text: string }) {
  const parts = plainText(text).split(/(?<=\/)/);
  return (
    <bdi>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
});
