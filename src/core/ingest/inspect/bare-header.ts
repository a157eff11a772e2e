import { foldPoints } from '../grammar/fold-marks.ts';
import { normaliseHeader } from '../match-headers.ts';

/** A header of a home-made sheet as it is looked up: without units and notes in brackets, signs, and "number of". */
export function bareHeader(header: string): string {
  const bare = normaliseHeader(foldPoints(header).replaceAll(/[([{][^)\]}]*[)\]}]/g, ' '))
    .replaceAll(/[.:;,!?#*/&"'’]+/g, '_')
    .replaceAll(/_{2,}/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/^(?:the_)?(?:no|nr|number|total(?:_number)?|count)_of_/, '')
    .replace(/^number_|_count$/, '');
  return bare === '' ? normaliseHeader(header) : bare;
}
