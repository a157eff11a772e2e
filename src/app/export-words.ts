import { exportMessagesOf } from '../i18n/export-messages.ts';
import type { ExportState } from '../session/exporting.ts';

/** What an item of the Export menu is called. */
export function labelOf(id: string, language: string): string {
  return exportMessagesOf(language).items[id]?.label ?? id;
}

/** What has become of a file, or is becoming. */
export function describeExport(state: ExportState, language: string): string {
  if (state.step === 'none') return '';
  const said = exportMessagesOf(language);
  const label = labelOf(state.id, language);
  switch (state.step) {
    case 'working':
      return said.working(label);
    case 'done':
      return state.text;
    case 'cancelled':
      return said.cancelled(label);
    case 'failed':
      return said.failed(label, state.text);
  }
}
