import type { ReactNode } from 'react';

/** Stands for the count in its words. */
const COUNT = '\0';

/** Words around a count that is drawn by itself. */
export function CountedWords({
  words,
  children,
}: {
  readonly words: (count: string) => string;
  readonly children: ReactNode;
}) {
  const [before, after] = words(COUNT).split(COUNT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
