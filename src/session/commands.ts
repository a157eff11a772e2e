/** Everything that can be done without pointing at something: one table that menus, shortcuts and the help sheet read. */
import { resetAll, setCamera, setTheme, shiftRange } from '../core/view/actions.ts';
import { fullAxis, timelineAxis } from '../core/view/to-query.ts';
import type { Session } from './session.ts';

/** What a command may need besides the session: the parts of the page that open or take focus. */
export interface Surface {
  open(
    dialog:
      | 'settings'
      | 'help'
      | 'share'
      | 'about'
      | 'brief'
      | 'export'
      | 'openData'
      | 'report'
      | TakeawayDialogName,
  ): void;
  focusSearch(): void;
  /** The theme that is seen now, whatever it follows. */
  readonly theme: 'light' | 'dark';
}

/** What leaves the app as a file, by the format. */
export type TakeawayDialogName = 'png' | 'pptx' | 'pdf' | 'html';

export const COMMAND_IDS = [
  'undo',
  'redo',
  'search',
  'earlier',
  'later',
  'wholeMap',
  'previousIncident',
  'nextIncident',
  'closeDetails',
  'resetAll',
  'compare',
  'toggleTheme',
  'brief',
  'share',
  'export',
  'openData',
  'report',
  'settings',
  'help',
  'about',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/**
 * `key` is written as shown: modifiers joined by "+", `Ctrl` standing for ⌘ on a Mac as well. A single character is a single-key shortcut,
 * which the settings can switch off. `label` is the command's id in the catalogue.
 */
export interface Command {
  readonly id: CommandId;
  readonly label: CommandId;
  readonly key: string | null;
  readonly run: (session: Session, surface: Surface) => void;
}

function command(id: CommandId, key: string | null, run: Command['run']): Command {
  return { id, label: id, key, run };
}

function shift(session: Session, direction: -1 | 1): void {
  const { dataset, view } = session.store.getState();
  if (dataset !== null && view.range !== null)
    session.change(shiftRange(direction, timelineAxis(view, dataset).unit, fullAxis(dataset)));
}

/** Begins to compare, or ends it. */
async function turnComparison({ store, change }: Session): Promise<void> {
  const { leaveComparison, startComparison } = await import('../core/view/period-choices.ts');
  const { dataset, view } = store.getState();
  const extent = dataset?.extent ?? null;
  if (extent !== null)
    change(view.comparison === null ? startComparison(extent) : leaveComparison());
}

export const COMMANDS: readonly Command[] = [
  command('undo', 'Ctrl+Z', (session) => session.undo()),
  command('redo', 'Ctrl+Shift+Z', (session) => session.redo()),
  command('search', '/', (_, surface) => surface.focusSearch()),
  command('earlier', '[', (session) => shift(session, -1)),
  command('later', ']', (session) => shift(session, 1)),
  command('wholeMap', '0', (session) => session.change(setCamera(null), { kind: 'look' })),
  command('previousIncident', 'k', (session) => void session.step(-1)),
  command('nextIncident', 'j', (session) => void session.step(1)),
  command('closeDetails', 'Escape', (session) => session.select(null)),
  command('resetAll', null, (session) => session.change(resetAll())),
  command('compare', 'c', (session) => void turnComparison(session)),
  command('toggleTheme', 't', (session, { theme }) => {
    const next = theme === 'dark' ? 'light' : 'dark';
    session.change(setTheme(next), { kind: 'look' });
    session.changeSettings({ theme: next });
  }),
  command('brief', null, (_, surface) => surface.open('brief')),
  command('share', null, (_, surface) => surface.open('share')),
  command('export', null, (_, surface) => surface.open('export')),
  command('openData', null, (_, surface) => surface.open('openData')),
  command('report', null, (_, surface) => surface.open('report')),
  command('settings', ',', (_, surface) => surface.open('settings')),
  command('help', '?', (_, surface) => surface.open('help')),
  command('about', null, (_, surface) => surface.open('about')),
];

/** The command of an id. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((one) => one.id === id) as Command;
}
