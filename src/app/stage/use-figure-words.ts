import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { ScenePicture } from '../../session/scene-picture.ts';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';

const NOTHING: readonly string[] = [];

/** What a scene says by figures of its own; the words and their statistics load with the first such scene. */
export function useFigureWords(picture: ScenePicture | null, dataset: Dataset): readonly string[] {
  const messages = useMessages();
  const language = useLanguage();
  const [said, setSaid] = useState<{
    readonly of: ScenePicture;
    readonly lines: readonly string[];
  }>();
  useEffect(
    function sayOnce() {
      if (picture === null || (picture.view.comparison === null && picture.view.rateDays === 0))
        return;
      let isWanted = true;
      void import('../figure-words.ts').then(({ wordFigures }) => {
        const lines = wordFigures(picture, dataset, { messages, language });
        if (isWanted) setSaid({ of: picture, lines });
      });
      return function ignoreWords() {
        isWanted = false;
      };
    },
    [picture, dataset, messages, language],
  );
  return said !== undefined && said.of === picture ? said.lines : NOTHING;
}
