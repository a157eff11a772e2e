import { type DragEvent, type ReactNode, useState } from 'react';
import {
  changeScene,
  duplicateScene,
  moveScene,
  removeScene,
} from '../../core/briefing/briefing.ts';
import { isDataChanged, type Scene } from '../../core/briefing/scene.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import { useBriefingMessages, useDeskState, useRoom } from './desk-context.ts';
import { MarkingChip } from './MarkingChip.tsx';
import { SceneForm } from './SceneForm.tsx';
import styles from './SceneItem.module.css';
import { useSceneTitle } from './scene-label.ts';
import { type PaintScene, Thumbnail } from './Thumbnail.tsx';
import { useScenePicture } from './use-scene-picture.ts';

/** What a dragged scene is called while it is in the air; files and texts from elsewhere are not. */
const DRAGGED = 'application/x-atlas-scene';

export interface SceneItemProps {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  readonly paint: PaintScene;
  /** Brings map, dates, filters and selection back as the scene has them. */
  readonly onShow: (scene: Scene) => void;
  readonly onUpdate: (scene: Scene) => void;
  readonly onPresent: (scene: Scene) => void;
}

/** One scene of the list: its picture and title; opened, what can be done with it and its words. */
export function SceneItem(props: SceneItemProps) {
  const { scene, index, count, paint } = props;
  const { desk } = useRoom();
  const { briefing } = useBriefingMessages();
  const language = useLanguage();
  const isOpen = useDeskState((state) => state.selectedId === scene.id);
  const title = useSceneTitle(scene);
  const drag = useDrag(scene, index);
  return (
    <li className={styles.item} data-open={isOpen} data-hidden={scene.isHidden} {...drag.target}>
      <button
        type="button"
        className={styles.head}
        data-scene-id={scene.id}
        aria-expanded={isOpen}
        aria-label={briefing.scene(formatCount(index + 1, language), title)}
        onClick={() => {
          desk.select(isOpen ? null : scene.id);
          if (!isOpen) props.onShow(scene);
        }}
        {...drag.source}
      >
        <span className={styles.number}>{formatCount(index + 1, language)}</span>
        <Thumbnail scene={scene} paint={paint} />
        <span className={styles.words}>
          <bdi className={styles.title}>{title}</bdi>
          {scene.isHidden && <span className={styles.flag}>{briefing.hidden}</span>}
          {scene.marking !== '' && <MarkingChip markings={[scene.marking]} />}
        </span>
      </button>
      <Changed scene={scene} />
      {isOpen && (
        <div className={styles.body}>
          <Actions {...props} count={count} />
          <SceneForm scene={scene} />
        </div>
      )}
    </li>
  );
}

function useDrag(scene: Scene, index: number) {
  const { desk } = useRoom();
  const [isOver, setIsOver] = useState(false);
  const isScene = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return {
    source: {
      draggable: true,
      onDragStart(event: DragEvent) {
        event.dataTransfer.setData(DRAGGED, scene.id);
        event.dataTransfer.effectAllowed = 'move';
      },
    },
    target: {
      'data-over': isOver,
      onDragOver(event: DragEvent) {
        if (!isScene(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop(event: DragEvent) {
        setIsOver(false);
        if (!isScene(event)) return;
        event.preventDefault();
        desk.edit(moveScene(event.dataTransfer.getData(DRAGGED), index));
      },
    },
  };
}

/** That the data, or the number in the title, is no longer what the scene was made with. */
function Changed({ scene }: { readonly scene: Scene }) {
  const { briefing } = useBriefingMessages();
  const language = useLanguage();
  const dataset = useSessionState((state) => state.dataset);
  const picture = useScenePicture(scene);
  if (dataset === null) return null;
  const count = (number: number) => formatCount(number, language);
  const { total, count: then } = scene.madeWith;
  const notes: ReactNode[] = [];
  if (isDataChanged(scene, dataset.fingerprint))
    notes.push(
      total === dataset.counts.total
        ? briefing.changedSameCount
        : briefing.changed(count(total), count(dataset.counts.total)),
    );
  const now =
    picture === null || picture === 'failed' ? null : (picture.answer.totals[0]?.shown ?? null);
  if (then !== null && now !== null && then !== now)
    notes.push(briefing.numberChanged(count(then), count(now)));
  return notes.length === 0 ? null : <p className={styles.changed}>{notes.join(' ')}</p>;
}

/** What moves in the page loses focus: it comes back, to the scene where its button is at the end of its way. */
function keepFocus(button: HTMLButtonElement): void {
  requestAnimationFrame(() => {
    const head = button.closest('li')?.querySelector<HTMLElement>('[data-scene-id]');
    (button.disabled ? head : button)?.focus();
  });
}

/** Whoever takes a scene away is at the one that takes its place, or at the panel. */
function focusNeighbour(button: HTMLElement): void {
  const item = button.closest('li');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>('[data-scene-id]');
  (next ?? button.closest<HTMLElement>('section'))?.focus();
}

function Actions({ scene, index, count, onShow, onUpdate, onPresent }: SceneItemProps) {
  const { desk } = useRoom();
  const { briefing } = useBriefingMessages();
  function move(button: HTMLButtonElement, to: number): void {
    desk.edit(moveScene(scene.id, to));
    keepFocus(button);
  }
  return (
    <Toolbar label={briefing.actions} className={styles.actions}>
      <Button onClick={() => onShow(scene)}>{briefing.showHere}</Button>
      <Button onClick={() => onUpdate(scene)}>{briefing.update}</Button>
      <Button onClick={() => onPresent(scene)}>{briefing.presentFrom}</Button>
      <Button
        aria-label={briefing.moveUp}
        title={briefing.moveUp}
        disabled={index === 0}
        onClick={({ currentTarget }) => move(currentTarget, index - 1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        aria-label={briefing.moveDown}
        title={briefing.moveDown}
        disabled={index === count - 1}
        onClick={({ currentTarget }) => move(currentTarget, index + 1)}
      >
        <Icon name="down" />
      </Button>
      <Button onClick={() => desk.edit(duplicateScene(scene.id))}>{briefing.duplicate}</Button>
      <Button onClick={() => desk.edit(changeScene(scene.id, { isHidden: !scene.isHidden }))}>
        {scene.isHidden ? briefing.unhide : briefing.hide}
      </Button>
      <Button
        onClick={({ currentTarget }) => {
          focusNeighbour(currentTarget);
          desk.edit(removeScene(scene.id));
        }}
      >
        {briefing.remove}
      </Button>
    </Toolbar>
  );
}
