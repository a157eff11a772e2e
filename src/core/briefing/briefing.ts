/** A list of scenes with a title and a marking, and the pure changes that an author makes to it. */
import { EMPTY_SCENE, type Scene } from './scene.ts';

/** Which data a briefing was made with. */
export interface BriefingData {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the incidents file, hexadecimal; empty when it was not known. */
  readonly fingerprint: string;
}

export interface Briefing {
  readonly title: string;
  /** As `parseMarking` gives it; holds for every scene beside the scene's own. */
  readonly marking: string;
  readonly data: BriefingData;
  readonly scenes: readonly Scene[];
}

export const EMPTY_BRIEFING: Briefing = {
  title: '',
  marking: '',
  data: { id: '', name: '', version: '', fingerprint: '' },
  scenes: [],
};

/** One change of a briefing. The same object comes back when nothing changes. */
export type Edit = (briefing: Briefing) => Briefing;

/** The scenes that an audience sees. */
export function shownScenes({ scenes }: Briefing): readonly Scene[] {
  return scenes.filter(({ isHidden }) => !isHidden);
}

/** Where a show that starts at a scene begins, from 0: there, or where the next one is shown; at the last if none is. */
export function showStart({ scenes }: Briefing, id: string | null): number {
  const at = scenes.findIndex((scene) => scene.id === id);
  const isShown = (scene: Scene) => !scene.isHidden;
  const before = scenes.slice(0, Math.max(0, at)).filter(isShown).length;
  return Math.max(0, Math.min(before, scenes.filter(isShown).length - 1));
}

/** An id that no scene of the briefing has. */
export function nextSceneId({ scenes }: Briefing): string {
  const used = scenes.map(({ id }) => Number.parseInt(id.replace(/^s/, ''), 10) || 0);
  return `s${Math.max(0, ...used) + 1}`;
}

/** Adds a scene behind the one of id `after`, or at the end; its id is made here. */
export function addScene(scene: Omit<Scene, 'id'>, after: string | null = null): Edit {
  return (briefing) => {
    const at = briefing.scenes.findIndex(({ id }) => id === after);
    const place = at === -1 ? briefing.scenes.length : at + 1;
    const scenes = briefing.scenes.toSpliced(place, 0, { ...scene, id: nextSceneId(briefing) });
    return { ...briefing, scenes };
  };
}

export function changeScene(id: string, change: Partial<Omit<Scene, 'id'>>): Edit {
  return (briefing) => {
    const scenes = briefing.scenes.map((scene) =>
      scene.id === id ? { ...scene, ...change } : scene,
    );
    return scenes.every((scene, i) => scene === briefing.scenes[i])
      ? briefing
      : { ...briefing, scenes };
  };
}

/** Puts a scene at a place of the list, from 0; beyond the ends it stops there. */
export function moveScene(id: string, to: number): Edit {
  return (briefing) => {
    const from = briefing.scenes.findIndex((scene) => scene.id === id);
    const place = Math.max(0, Math.min(briefing.scenes.length - 1, to));
    if (from === -1 || from === place) return briefing;
    const scene = briefing.scenes[from] as Scene;
    return { ...briefing, scenes: briefing.scenes.toSpliced(from, 1).toSpliced(place, 0, scene) };
  };
}

export function duplicateScene(id: string): Edit {
  return (briefing) => {
    const scene = briefing.scenes.find((one) => one.id === id);
    return scene === undefined ? briefing : addScene(scene, id)(briefing);
  };
}

export function removeScene(id: string): Edit {
  return (briefing) => {
    const scenes = briefing.scenes.filter((scene) => scene.id !== id);
    return scenes.length === briefing.scenes.length ? briefing : { ...briefing, scenes };
  };
}

/** Scenes without what only the briefer may read. */
export function withoutNotes(briefing: Briefing): Briefing {
  const scenes = briefing.scenes.map((scene) => ({ ...scene, notes: EMPTY_SCENE.notes }));
  return { ...briefing, scenes };
}
