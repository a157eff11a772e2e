import {
  lazy,
  type ReactNode,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ImportFile } from '../core/model/import-plan.ts';
import type { Headline } from '../core/model/incident.ts';
import type { Assets, Importer, TilePainter } from '../core/model/ports.ts';
import { cameraFor } from '../core/view/camera.ts';
import { encodeView } from '../core/view/url.ts';
import { INITIAL_VIEW } from '../core/view/view.ts';
import { messagesOf } from '../i18n/messages.ts';
import { formatCount } from '../i18n/numbers.ts';
import { savedPageKey } from '../platform/assets.ts';
import { readShowPlace } from '../platform/show-place.ts';
import type { Surface, TakeawayDialogName } from '../session/commands.ts';
import type { Session } from '../session/session.ts';
import { DetailsPanel } from '../ui/details/DetailsPanel.tsx';
import { FacetsPanel } from '../ui/facets/FacetsPanel.tsx';
import { AppearanceContext } from '../ui/kit/appearance.ts';
import { Notice } from '../ui/kit/Notice.tsx';
import { OnDemand } from '../ui/kit/OnDemand.tsx';
import {
  LanguageContext,
  MessagesContext,
  useLanguage,
  useMessages,
} from '../ui/kit/use-messages.ts';
import { MapPanel } from '../ui/map/MapPanel.tsx';
import { StreetsContext, type StreetsHold } from '../ui/map/streets.ts';
import { SummaryPanel } from '../ui/summary/SummaryPanel.tsx';
import { TablePanel } from '../ui/table/TablePanel.tsx';
import { TimelinePanel } from '../ui/timeline/TimelinePanel.tsx';
import { SessionContext, useSession, useSessionState } from '../ui/use-session.ts';
import styles from './App.module.css';
import { FrameTiming } from './FrameTiming.tsx';
import type { ImportRequest } from './ImportDesk.tsx';
import { Layout, type Panels } from './Layout.tsx';
import { TopBar } from './TopBar.tsx';
import { useResolvedAppearance } from './use-appearance.ts';
import { useDataDrop } from './use-data-drop.ts';
import { useShortcuts } from './use-shortcuts.ts';

const OnlineMark = lazy(async () => ({
  default: (await import('../ui/map/OnlineMark.tsx')).OnlineMark,
}));
const ErrorPage = lazy(async () => ({ default: (await import('./ErrorPage.tsx')).ErrorPage }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./SettingsDialog.tsx')).SettingsDialog,
}));
const ComparePanel = lazy(async () => ({
  default: (await import('../ui/compare/ComparePanel.tsx')).ComparePanel,
}));
const LensPanel = lazy(async () => ({
  default: (await import('../ui/map/lenses/LensPanel.tsx')).LensPanel,
}));
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const AboutDialog = lazy(async () => ({
  default: (await import('./AboutDialog.tsx')).AboutDialog,
}));
const BriefingRoom = lazy(async () => ({
  default: (await import('./BriefingRoom.tsx')).BriefingRoom,
}));
const LinkedDataNotice = lazy(async () => ({
  default: (await import('./LinkedDataNotice.tsx')).LinkedDataNotice,
}));
const ReopenedNotice = lazy(async () => ({
  default: (await import('./ReopenedNotice.tsx')).ReopenedNotice,
}));
const ExportDesk = lazy(async () => ({ default: (await import('./ExportDesk.tsx')).ExportDesk }));
const ImportDesk = lazy(async () => ({ default: (await import('./ImportDesk.tsx')).ImportDesk }));
const OfflineNotice = lazy(async () => ({
  default: (await import('./OfflineNotice.tsx')).OfflineNotice,
}));
const TakeawayRoom = lazy(async () => ({
  default: (await import('./takeaway/TakeawayRoom.tsx')).TakeawayRoom,
}));
const ShareDialog = lazy(async () => ({
  default: (await import('./ShareDialog.tsx')).ShareDialog,
}));

/** A single file has none, and neither has a page that is being developed a use for what it served before. */
const HAS_SERVER = import.meta.env.PROD && import.meta.env.MODE !== 'single';

/** The whole page around one session. */
export function App({
  session,
  streets,
  ...ports
}: MapPorts & { readonly session: Session; readonly streets: StreetsHold }) {
  return (
    <SessionContext value={session}>
      <StreetsContext value={streets}>
        <Frame session={session} ports={ports} />
      </StreetsContext>
    </SessionContext>
  );
}

/** What panels and dialogs are handed. */
interface MapPorts {
  readonly painter: TilePainter;
  readonly assets: Assets;
  readonly importer: Importer;
}

function Frame({ session, ports }: { readonly session: Session; readonly ports: MapPorts }) {
  const language = useSessionState((state) => state.view.language);
  const phase = useSessionState((state) => state.phase);
  const losses = useSessionState((state) => state.losses);
  const appearance = useResolvedAppearance(
    useSessionState((state) => state.view.theme),
    useSessionState((state) => state.settings.motion),
  );
  const messages = messagesOf(language);
  const search = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<Parameters<Surface['open']>[0] | null>(null);
  const [hasBrief, setHasBrief] = useState(() => readShowPlace() !== null || savedPageKey() !== '');
  const [desk, setDesk] = useState<ImportRequest | null>(null);
  const [isPicking, setIsPicking] = useState(false);
  /** Whether the Export menu is open; `null` before it first was. */
  const [isExportOpen, setIsExportOpen] = useState<boolean | null>(null);
  const openFiles = useCallback(
    (files: readonly ImportFile[]) => setDesk({ kind: 'files', files }),
    [],
  );
  const isOver = useDataDrop(openFiles);
  const surface = useMemo<Surface>(
    () => ({
      open: (what) => {
        if (what === 'brief') setHasBrief((has) => !has);
        else if (what === 'openData') setDesk({ kind: 'pick' });
        else if (what === 'report') setDesk({ kind: 'report' });
        else if (what === 'export') setIsExportOpen(true);
        else setDialog(what);
      },
      focusSearch: () => search.current?.focus(),
      theme: appearance.theme,
    }),
    [appearance.theme],
  );
  const isSettled = useSettledDown(phase === 'ready');
  useShortcuts(session, surface);
  useEffect(
    function tellState() {
      document.documentElement.dataset.state = phase;
      document.documentElement.lang = language;
    },
    [phase, language],
  );
  return (
    <MessagesContext value={messages}>
      <LanguageContext value={language}>
        <AppearanceContext value={appearance}>
          <button type="button" className={styles.skip} onClick={focusIncidents}>
            {messages.general.skipToTable}
          </button>
          <TopBar surface={surface} search={search} />
          {!isPicking && <DataInput onFiles={openFiles} />}
          {isOver && <p className={styles.drop}>{messages.general.dropHere}</p>}
          {use(StreetsContext)?.online === 'here' && (
            <OnDemand>
              <OnlineMark />
            </OnDemand>
          )}
          <FrameTiming />
          <Notices />
          {losses > 0 && (
            <OnDemand key={losses}>
              <ReopenedNotice />
            </OnDemand>
          )}
          <Linked onOpen={() => setDesk({ kind: 'pick' })} />
          {desk !== null && (
            <OnDemand onDismiss={() => setDesk(null)}>
              <ImportDesk request={desk} importer={ports.importer} onDialog={setIsPicking} />
            </OnDemand>
          )}
          {isExportOpen !== null && (
            <OnDemand onDismiss={() => setIsExportOpen(null)}>
              <ExportDesk
                {...ports}
                isOpen={isExportOpen}
                open={setDialog}
                onOpen={() => setIsExportOpen(true)}
                onClose={() => setIsExportOpen(false)}
              />
            </OnDemand>
          )}
          {HAS_SERVER && isSettled && (
            <OnDemand>
              <OfflineNotice />
            </OnDemand>
          )}
          <main className={styles.main}>
            <Content
              ports={ports}
              scenes={
                hasBrief && (
                  <OnDemand onDismiss={() => setHasBrief(false)}>
                    <BriefingRoom {...ports} onClose={() => setHasBrief(false)} />
                  </OnDemand>
                )
              }
            />
          </main>
          <OnDemand key={dialog} onDismiss={() => setDialog(null)}>
            {dialog === 'settings' && <SettingsDialog onClose={() => setDialog(null)} />}
            {dialog === 'help' && <HelpDialog onClose={() => setDialog(null)} />}
            {dialog === 'about' && <AboutDialog onClose={() => setDialog(null)} />}
            {isTakeaway(dialog) && (
              <TakeawayRoom format={dialog} {...ports} onClose={() => setDialog(null)} />
            )}
            {dialog === 'share' && (
              <ShareDialog onFile={() => setDialog('html')} onClose={() => setDialog(null)} />
            )}
          </OnDemand>
        </AppearanceContext>
      </LanguageContext>
    </MessagesContext>
  );
}

/** The field for files while the dialog with its own one is closed: also for whoever drives the page by its names. */
function DataInput({ onFiles }: { readonly onFiles: (files: readonly ImportFile[]) => void }) {
  const { general } = useMessages();
  return (
    <input
      type="file"
      multiple
      hidden
      aria-label={general.dataFile}
      onChange={({ target }) =>
        onFiles([...(target.files ?? [])].map((file) => ({ name: file.name, blob: file })))
      }
    />
  );
}

/** Long enough for everything that a first look asks for. */
const SETTLE_MS = 9000;

/** Whether the page has been ready for a while: then there is time for what nobody waits for. */
function useSettledDown(isReady: boolean): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(
    function settle() {
      if (!isReady) return;
      const timer = setTimeout(() => setIsSettled(true), SETTLE_MS);
      return () => clearTimeout(timer);
    },
    [isReady],
  );
  return isSettled;
}

function isTakeaway(dialog: Parameters<Surface['open']>[0] | null): dialog is TakeawayDialogName {
  return dialog === 'png' || dialog === 'pptx' || dialog === 'pdf' || dialog === 'html';
}

/** The panels, a page about what went wrong, or the wait: panels are laid out, bit by bit, while their data is on its way. */
function Content({ ports, scenes }: { readonly ports: MapPorts; readonly scenes: ReactNode }) {
  const session = useSession();
  const { general } = useMessages();
  const language = useLanguage();
  const linked = useRef(session.store.getState().view.selection);
  const phase = useSessionState((state) => state.phase);
  const problem = useSessionState((state) => state.problem);
  const progress = useSessionState((state) => state.progress);
  const isLoading = phase === 'loading';
  const isLaidOut = useDeferredValue(true, false);
  if (phase === 'error' && problem !== null) {
    return (
      <OnDemand>
        <ErrorPage problem={problem} />
      </OnDemand>
    );
  }
  return (
    <>
      {isLoading && (
        <p className={styles.loading} role="status">
          {progress === null
            ? general.loading
            : general.loadingRows(formatCount(progress.rows, language))}
        </p>
      )}
      {(isLaidOut || !isLoading) && (
        <Layout panels={placePanels({ ports, session, linked: linked.current, scenes })} />
      )}
    </>
  );
}

interface Wiring {
  readonly scenes: ReactNode;
  readonly ports: MapPorts;
  readonly session: Session;
  /** The incident that the link opened, if any: reading it is not a step the user took here. */
  readonly linked: string | null;
}

function placePanels({ ports, session, linked, scenes }: Wiring): Panels {
  return {
    summary: (filterButton: ReactNode) => <SummaryPanel>{filterButton}</SummaryPanel>,
    filters: (onDone: () => void) => <FacetsPanel onDone={onDone} />,
    map: <MapArea {...ports} />,
    comparison: <Comparison />,
    table: (tabs, isOnScreen) => <TablePanel headStart={tabs} isOnScreen={isOnScreen} />,
    details: (tabs) => (
      <DetailsPanel
        assets={ports.assets}
        headStart={tabs}
        linkTo={linkToIncident}
        onShowOnMap={(headline) => showOnMap(session, headline)}
        isFocusWanted={(id) => id !== linked}
      />
    ),
    timeline: <TimelinePanel />,
    scenes,
  };
}

/** One map of all, or a small one of each place. */
function MapArea(ports: MapPorts) {
  const hasLenses = useSessionState((state) => state.view.hasLenses);
  return hasLenses ? (
    <OnDemand>
      <LensPanel {...ports} />
    </OnDemand>
  ) : (
    <MapPanel {...ports} />
  );
}

/** What a comparison says, while there is one. */
function Comparison() {
  const isComparing = useSessionState((state) => state.view.comparison !== null);
  return isComparing ? (
    <OnDemand>
      <ComparePanel />
    </OnDemand>
  ) : null;
}

function showOnMap(session: Session, headline: Headline): void {
  session.change((view) => ({ ...view, camera: cameraFor(headline), hasLenses: false }), {
    kind: 'look',
  });
}

/** The address of the page with nothing but one incident selected. */
function linkToIncident(id: string): string {
  return `${location.href.split('#')[0]}#${encodeView({ ...INITIAL_VIEW, selection: id })}`;
}

/** What a link was made with, while something else is open. */
function Linked({ onOpen }: { readonly onOpen: () => void }) {
  const linked = useSessionState((state) => state.linkedData);
  const fingerprint = useSessionState(({ dataset }) => dataset?.fingerprint);
  if (linked === null || fingerprint === undefined || fingerprint.startsWith(linked.fingerprint))
    return null;
  return (
    <OnDemand>
      <LinkedDataNotice key={linked.fingerprint} linked={linked} onOpen={onOpen} />
    </OnDemand>
  );
}

/** What has to be said once: parts of a link that were not understood, a kept file that does not open. */
function Notices() {
  const { general } = useMessages();
  const ignored = useSessionState((state) => state.ignored);
  const isStuck = useSessionState((state) => state.isKeptFileStuck);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  if ((ignored.length === 0 && !isStuck) || ignored === dismissed) return null;
  return (
    <Notice dismiss={general.dismiss} onDismiss={() => setDismissed(ignored)}>
      <bdi>
        {isStuck && general.keptFileStuck}{' '}
        {ignored.length > 0 && general.ignored(ignored.join(', '))}
      </bdi>
    </Notice>
  );
}

/** Opens their panel first, where it is one of several. */
function focusIncidents(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  find('[data-tab="incidents"]')?.click();
  requestAnimationFrame(() => find('section table button, section table [tabindex="0"]')?.focus());
}
