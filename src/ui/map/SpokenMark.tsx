import { speakMark } from './describe-one.ts';

/** The mark that has the keyboard, as it is said. */
export function SpokenMark({
  mark,
  ...place
}: { readonly mark: Parameters<typeof speakMark>[0] } & Parameters<typeof speakMark>[1]) {
  return speakMark(mark, place);
}
