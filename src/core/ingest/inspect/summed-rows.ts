/** Whether the rows of a table are sums over several events each, such as those of a week in a region. */
import type { Finding } from '../../model/finding.ts';
import type { ColumnMapping } from '../../model/mapping.ts';
import { normaliseHeader } from '../match-headers.ts';
import type { ColumnVotes } from './column-votes.ts';

/** Names of columns that count events; those of one event alone may number it. */
const COUNT =
  /^(?:(?:(?:total|number|no|nr|num|nb|n|count|sum|cantidad|número|numero|nombre|anzahl)_(?:(?:of|de|der|d)_)?)?(?:events|incidents|attacks|strikes|eventos|incidentes|ataques|atentados|évènements|événements|evenements|attaques|attentats|vorfälle|anschläge|eventi|incidenti|attacchi|eventos_totales|события|событий|инцидентов|нападений|теракты|olaylar|olay_sayısı|saldırı_sayısı|عدد_الحوادث|تعداد_حوادث)|n(?:events|attacks?|incidents)|(?:event|incident|attack)s?_?(?:count|total|number_total))$/;

interface Sheet {
  readonly columns: readonly ColumnMapping[];
  readonly header: readonly string[];
  readonly votes: readonly ColumnVotes[];
  readonly file: string;
}

/** A warning if a column that nothing has taken counts events, of which some rows have more than one. */
export function warnOfSums({ columns, header, votes, file }: Sheet): readonly Finding[] {
  const at = header.findIndex((name, column) => {
    const own = votes[column];
    if (own?.type() !== 'whole-number' || columns[column]?.field !== 'other') return false;
    // Numbers of events begin with none or one.
    const { least, greatest } = own.span;
    return COUNT.test(normaliseHeader(name)) && least >= 0 && least <= 1 && greatest > 1;
  });
  const field = header[at];
  if (field === undefined) return [];
  return [{ code: 'rows-are-sums', effect: 'notice', row: 0, field, value: '', file }];
}
