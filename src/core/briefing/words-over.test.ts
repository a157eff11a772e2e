import { describe, expect, it } from 'vitest';
import { EMPTY_SCENE } from './scene.ts';
import { lettersOver } from './words-over.ts';

const words = (letters: number) => 'word '.repeat(letters / 5).trim();

describe('words without room on a slide', () => {
  it('are none where little is said', () => {
    expect(lettersOver(EMPTY_SCENE)).toBe(0);
    expect(lettersOver({ ...EMPTY_SCENE, keyMessage: words(100), body: words(200) })).toBe(0);
  });

  it('are counted where much is said, and fewer where the words have the slide to themselves', () => {
    const body = words(1500);
    const beside = lettersOver({ ...EMPTY_SCENE, body });
    expect(beside).toBeGreaterThan(700);
    expect(beside).toBeLessThan(1500);
    expect(lettersOver({ ...EMPTY_SCENE, body, shows: 'words' })).toBe(0);
  });

  it('are more when two periods are compared, whose sentence comes first', () => {
    const body = words(600);
    const comparison = { startDay: 0, endDay: 10 };
    const view = { ...EMPTY_SCENE.view, comparison };
    expect(lettersOver({ ...EMPTY_SCENE, body, view })).toBeGreaterThan(
      lettersOver({ ...EMPTY_SCENE, body }),
    );
  });
});
