/** The publishers of a dataset, by the ids that reports and claims use. */
import type { SourceProfile } from '../../model/report.ts';
import type { SOURCES_LAYOUT } from '../presets/atlas-records.ts';
import type { RecordOf } from '../presets/record-layout.ts';
import type { TellCell } from './record-table.ts';

export class SourceList {
  private readonly profiles = new Map<string, SourceProfile>();

  /** Takes a source. One without an id, and a second one of an id, are rejected. */
  add(record: RecordOf<typeof SOURCES_LAYOUT>, tell: TellCell): void {
    const id = record.source_id;
    if (id === '' || this.profiles.has(id)) {
      tell(id === '' ? 'id-missing' : 'id-repeated', 'source_id', 'rejected');
      return;
    }
    this.profiles.set(id, {
      id,
      publisher: record.publisher,
      reach: record.reach,
      kind: record.kind,
      stance: record.declared_stance,
      reliability: record.reliability,
      reliabilityReason: record.reliability_reason,
    });
  }

  /** The source that a row names, `null` if it names none; one that is not in the list is told. */
  find({ source_id: id }: { readonly source_id: string }, tell: TellCell): SourceProfile | null {
    const profile = this.profiles.get(id) ?? null;
    if (profile === null && id !== '') tell('reference-unknown', 'source_id');
    return profile;
  }
}
