import { useLayoutEffect, useRef } from 'react';
import { addScene, type Briefing, changeScene, shownScenes } from '../../core/briefing/briefing.ts';
import { MOST_TEXT } from '../../core/briefing/read-scene.ts';
import { EMPTY_SCENE, type Scene, sceneView } from '../../core/briefing/scene.ts';
import type { SessionState } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useSession } from '../use-session.ts';
import { useBriefingMessages, useDeskState, useRoom } from './desk-context.ts';
import { FileMenu, type FileMenuProps } from './FileMenu.tsx';
import { MarkingField } from './MarkingField.tsx';
import { OpenedNote } from './OpenedNote.tsx';
import { SavedNote } from './SavedNote.tsx';
import formStyles from './SceneForm.module.css';
import { SceneItem } from './SceneItem.tsx';
import styles from './ScenesPanel.module.css';
import type { PaintScene } from './Thumbnail.tsx';

export interface ScenesPanelProps extends FileMenuProps {
  readonly paint: PaintScene;
  readonly onShow: (scene: Scene) => void;
  /** Starts the show at a scene; `null` is the first. */
  readonly onPresent: (scene: Scene | null) => void;
  readonly onClose: () => void;
}

/** The region Scenes: where a briefing is written. */
export function ScenesPanel(props: ScenesPanelProps) {
  const { desk } = useRoom();
  const session = useSession();
  const { briefing: words } = useBriefingMessages();
  const briefing = useDeskState((state) => state.briefing);
  const selectedId = useDeskState((state) => state.selectedId);
  const isLoading = useDeskState(({ saving }) => saving.kind === 'loading');
  const list = useRef<HTMLOListElement>(null);
  const panel = useFocusHere();

  function add(): void {
    const state = session.store.getState();
    const made = readScreen(state);
    const title = made.view.comparison === null ? words.newTitle : words.newTitleCompared;
    const addMade = addScene({ ...EMPTY_SCENE, title, ...made }, selectedId);
    desk.edit((old) => addMade(nameData(old, state)));
    const after = desk.store.getState().briefing.scenes;
    const at = after.findIndex(({ id }) => id === selectedId);
    desk.select((selectedId === null ? after.at(-1) : after[at + 1])?.id ?? null);
    requestAnimationFrame(() => {
      const title = list.current?.querySelector<HTMLTextAreaElement>('[data-open="true"] textarea');
      title?.focus();
      title?.select();
    });
  }

  return (
    <section ref={panel} className={styles.panel} aria-label={words.label} tabIndex={-1}>
      <div className={styles.head}>
        <h2>{words.label}</h2>
        <FileMenu onSaveFile={props.onSaveFile} example={props.example} />
        <HistoryButtons />
        <Button look="quiet" aria-label={words.close} title={words.close} onClick={props.onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className={styles.tools}>
        <Button look="primary" title={words.addSceneNote} disabled={isLoading} onClick={add}>
          <Icon name="plus" />
          {words.addScene}
        </Button>
        <Button disabled={shownScenes(briefing).length === 0} onClick={() => props.onPresent(null)}>
          <Icon name="play" />
          {words.present}
        </Button>
      </div>
      <div className={styles.scroll}>
        <div className={styles.notes}>
          <SavedNote />
          <OpenedNote />
          {briefing.scenes.length > 0 && <BriefingFields briefing={briefing} />}
        </div>
        {briefing.scenes.length === 0 && !isLoading && <Empty {...props} />}
        <ol ref={list} aria-label={words.scenes}>
          {briefing.scenes.map((scene, index) => (
            <SceneItem
              key={scene.id}
              scene={scene}
              index={index}
              count={briefing.scenes.length}
              paint={props.paint}
              onShow={props.onShow}
              onPresent={props.onPresent}
              onUpdate={({ id }) =>
                desk.edit(changeScene(id, readScreen(session.store.getState())))
              }
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Whoever opened the panel is in it at once, and back where they came from when it closes. */
function useFocusHere() {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(function takeFocus() {
    const here = panel.current;
    const before = document.activeElement;
    const isAtButton = before instanceof HTMLButtonElement;
    if (isAtButton) here?.focus();
    return function giveBack() {
      const isInside = here?.contains(document.activeElement) === true;
      if (isAtButton && isInside) before.focus();
    };
  }, []);
  return panel;
}

function Empty({ example }: ScenesPanelProps) {
  const { desk } = useRoom();
  const { briefing: words } = useBriefingMessages();
  return (
    <div className={styles.empty}>
      <p>{words.empty}</p>
      <p>{words.emptyNote}</p>
      {example !== null && <Button onClick={() => desk.replace(example)}>{words.example}</Button>}
    </div>
  );
}

function HistoryButtons() {
  const { desk } = useRoom();
  const { briefing: words } = useBriefingMessages();
  const canUndo = useDeskState((state) => state.canUndo);
  const canRedo = useDeskState((state) => state.canRedo);
  return (
    <>
      <Button
        look="quiet"
        aria-label={words.undo}
        title={words.undo}
        disabled={!canUndo}
        onClick={desk.undo}
      >
        <Icon name="undo" />
      </Button>
      <Button
        look="quiet"
        aria-label={words.redo}
        title={words.redo}
        disabled={!canRedo}
        onClick={desk.redo}
      >
        <Icon name="redo" />
      </Button>
    </>
  );
}

function BriefingFields({ briefing }: { readonly briefing: Briefing }) {
  const { desk } = useRoom();
  const { briefing: words } = useBriefingMessages();
  return (
    <>
      <label className={formStyles.field}>
        {words.title}
        <input
          dir="auto"
          value={briefing.title}
          maxLength={MOST_TEXT.title}
          placeholder={words.titlePlaceholder}
          onChange={({ target }) =>
            desk.edit((old) => ({ ...old, title: target.value }), 'briefing title')
          }
        />
      </label>
      <MarkingField
        label={words.marking}
        none={words.noMarking}
        value={briefing.marking}
        onChange={(marking) => desk.edit((old) => ({ ...old, marking }), 'briefing marking')}
      />
    </>
  );
}

/** What is on screen now, as a scene keeps it. */
function readScreen({
  view,
  mapBounds,
  dataset,
  answered,
}: SessionState): Pick<Scene, 'view' | 'mapBounds' | 'madeWith'> {
  const totals = answered?.view === view ? answered.answer.totals[0] : undefined;
  return {
    view: sceneView(view),
    mapBounds: view.camera === null ? null : mapBounds,
    madeWith: {
      fingerprint: dataset?.fingerprint ?? '',
      total: dataset?.counts.total ?? 0,
      count: totals?.shown ?? null,
      killed: totals?.figures.killed.best ?? null,
    },
  };
}

/** A briefing without data is from now on about the open one. */
function nameData(briefing: Briefing, { dataset }: SessionState): Briefing {
  if (dataset === null || briefing.data.id !== '') return briefing;
  const { id, name, version } = dataset.manifest;
  return { ...briefing, data: { id, name, version, fingerprint: dataset.fingerprint } };
}
