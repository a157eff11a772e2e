import { describe, expect, it } from 'vitest';
import { INITIAL_VIEW } from '../view/view.ts';
import {
  addScene,
  type Briefing,
  changeScene,
  duplicateScene,
  EMPTY_BRIEFING,
  moveScene,
  removeScene,
  shownScenes,
  showStart,
  withoutNotes,
} from './briefing.ts';
import { EMPTY_SCENE, isDataChanged, sceneView } from './scene.ts';

const briefing: Briefing = ['a', 'b', 'c'].reduce<Briefing>(
  (sum, title) => addScene({ ...EMPTY_SCENE, title, notes: `notes of ${title}` })(sum),
  EMPTY_BRIEFING,
);
const order = ({ scenes }: Briefing) => scenes.map(({ title }) => title).join('');
const ids = ({ scenes }: Briefing) => scenes.map(({ id }) => id).join(' ');

describe('the scenes of a briefing', () => {
  it('are added at the end, or behind another', () => {
    expect(ids(briefing)).toBe('s1 s2 s3');
    expect(order(addScene({ ...EMPTY_SCENE, title: 'x' }, 's1')(briefing))).toBe('axbc');
  });

  it('move no farther than the ends', () => {
    expect(order(moveScene('s1', 1)(briefing))).toBe('bac');
    expect(order(moveScene('s1', 99)(briefing))).toBe('bca');
    expect(moveScene('s1', -1)(briefing)).toBe(briefing);
  });

  it('never share an id, not even with one that was taken out', () => {
    expect(ids(duplicateScene('s1')(briefing))).toBe('s1 s4 s2 s3');
    expect(order(duplicateScene('s1')(briefing))).toBe('aabc');
  });

  it('stay the same object when nothing changes', () => {
    expect(removeScene('none')(briefing)).toBe(briefing);
    expect(changeScene('none', { title: 'x' })(briefing)).toBe(briefing);
  });

  it('are shown unless hidden', () => {
    expect(
      shownScenes(changeScene('s2', { isHidden: true })(briefing)).map(({ id }) => id),
    ).toEqual(['s1', 's3']);
  });

  it('without notes hold none of them', () => {
    expect(JSON.stringify(withoutNotes(briefing))).not.toContain('notes of');
  });
});

it('a show begins at its scene, or where the next one is shown, and at the last where none is', () => {
  const scenes = [false, true, false, true].map((isHidden, i) => ({
    ...EMPTY_SCENE,
    id: `s${i + 1}`,
    isHidden,
  }));
  const starts = [null, 's1', 's2', 's3', 's4', 'gone'].map((id) =>
    showStart({ ...EMPTY_BRIEFING, scenes }, id),
  );
  expect(starts).toEqual([0, 0, 1, 1, 1, 0]);
});

describe('a scene', () => {
  it('keeps no theme, language or camera of the screen it was made on', () => {
    const view = {
      ...INITIAL_VIEW,
      theme: 'dark' as const,
      language: 'fa',
      camera: { longitude: 1, latitude: 2, zoom: 3 },
      search: 'bridge',
    };
    expect(sceneView(view)).toEqual({ ...INITIAL_VIEW, search: 'bridge' });
  });

  it('tells changed data from the same, and from unknown', () => {
    const scene = {
      ...EMPTY_SCENE,
      madeWith: { fingerprint: 'aa', total: 1, count: null, killed: null },
    };
    expect([
      isDataChanged(scene, 'aa'),
      isDataChanged(scene, 'bb'),
      isDataChanged(scene, ''),
    ]).toEqual([false, true, false]);
  });
});
