import { type Briefing, shownScenes, withoutNotes } from '../../core/briefing/briefing.ts';
import { writeBriefing } from '../../core/briefing/briefing-file.ts';
import type { MadeWith } from '../../core/briefing/scene.ts';
import { FILE_ROLES, type FileRole } from '../../core/model/dataset.ts';
import type { Incident } from '../../core/model/incident.ts';
import type { Assets } from '../../core/model/ports.ts';
import { encodeView } from '../../core/view/url.ts';
import type { View } from '../../core/view/view.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { SAVED_BRIEFING } from '../../platform/assets.ts';
import { type DatasetFile, writeDatasetFiles } from '../../platform/export/dataset-files.ts';
import { writePage } from '../../platform/export/page-file.ts';
import { readTemplate } from '../../platform/export/page-template.ts';
import type { Choice } from './choice.ts';
import { listChosenRows, readIncidents } from './chosen-incidents.ts';
import { wordLeftOut } from './publishing.ts';
import type { SlideSource } from './slide.ts';

/** The app, the chosen incidents and the briefing as one document. */
export async function makePage(
  choice: Choice,
  briefing: Briefing,
  { source, assets }: { readonly source: SlideSource; readonly assets: Assets },
): Promise<Blob> {
  const template = await readTemplate(assets);
  const rows = await listChosenRows(choice.data, briefing, source);
  const incidents = await readIncidents(rows, source);
  const { dataset, words } = source;
  const { total } = dataset.counts;
  const { part } = takeawayMessagesOf(words.language);
  const { mayPublish } = dataset.manifest;
  const count = (number: number) => formatCount(number, words.language);
  const files = writeDatasetFiles({
    manifest: dataset.manifest,
    incidents,
    context: mayPublish ? dataset.context : [],
    placeDetail: choice.placeDetail,
    leftOutCount: mayPublish ? 0 : total,
    note: !mayPublish
      ? wordLeftOut(dataset, count(total), words.language)
      : incidents.length === total
        ? ''
        : part(count(incidents.length), count(total)),
  });
  // Where the rows are left out the scenes go on to say what they were made with.
  const made = mayPublish
    ? { fingerprint: await hashText(joinTables(files)), total: incidents.length }
    : { fingerprint: dataset.fingerprint, total };
  const saved = briefingForFile(choice, briefing, made);
  return writePage(template, {
    blocks: [
      ...files,
      ...(saved === null ? [] : [{ path: SAVED_BRIEFING, text: writeBriefing(saved) }]),
    ],
    view: encodeView(viewForFile(source, incidents)),
  });
}

/** What is on screen, without the selection of an incident that is not in the file. */
function viewForFile({ session }: SlideSource, incidents: readonly Incident[]): View {
  const { view } = session.store.getState();
  const isIn = incidents.some(({ headline }) => headline.id === view.selection);
  return isIn ? view : { ...view, selection: null };
}

/** The scenes that are shown, without their notes unless they are wanted, made with the data of the new file. `null` where there are none. */
function briefingForFile(
  { hasNotes, marking }: Choice,
  briefing: Briefing,
  made: Pick<MadeWith, 'fingerprint' | 'total'>,
): Briefing | null {
  const scenes = shownScenes(briefing);
  if (scenes.length === 0) return null;
  const here: Briefing = {
    ...briefing,
    marking,
    data: { ...briefing.data, fingerprint: made.fingerprint },
    scenes: scenes.map((scene) => ({
      ...scene,
      madeWith: { ...scene.madeWith, ...made },
    })),
  };
  return hasNotes ? here : withoutNotes(here);
}

/** What a dataset's fingerprint is made of: all tables one after another, in the order of their roles. */
function joinTables(files: readonly DatasetFile[]): string {
  const textOf = (role: FileRole) => files.find(({ path }) => path.endsWith(`/${role}.csv`))?.text;
  return FILE_ROLES.map((role) => textOf(role) ?? '').join('');
}

/** SHA-256 in hexadecimal, as ingest makes a dataset's fingerprint; empty where the browser has none. */
async function hashText(text: string): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
