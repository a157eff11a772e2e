import { findLinkData } from '../core/view/link-data.ts';
import { decodeView } from '../core/view/url.ts';
import { INITIAL_VIEW } from '../core/view/view.ts';
import type { SessionState, Settings } from './state.ts';

const FIRST_ROW_COUNT = 200;

/** What is known before any data is: what the link says, and how this browser's user wants the app. */
export function readFirstState(hash: string, settings: Settings): SessionState {
  const { view, ignored } = decodeView(hash);
  return {
    phase: 'loading',
    progress: null,
    problem: null,
    dataset: null,
    view: view.theme === INITIAL_VIEW.theme ? { ...view, theme: settings.theme } : view,
    answered: null,
    headlines: new Map(),
    hovered: [],
    incident: null,
    mapBounds: null,
    mapFrame: null,
    rowOffset: 0,
    listedPeriod: 0,
    rowCount: FIRST_ROW_COUNT,
    ignored,
    linkedData: findLinkData(hash),
    isKeptFileStuck: false,
    losses: 0,
    canUndo: false,
    canRedo: false,
    settings,
    isMoving: false,
    isPlaying: false,
  };
}
