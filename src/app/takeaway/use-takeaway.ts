import { useCallback, useRef, useState } from 'react';
import type { Briefing } from '../../core/briefing/briefing.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { wordBytes } from '../../i18n/word-bytes.ts';
import { saveFile } from '../../platform/save-file.ts';
import { nameFile } from '../name-file.ts';
import type { Choice, TakeawayFormat } from './choice.ts';
import type { PrintPage } from './make-pages.ts';
import { readLook } from './read-look.ts';
import type { SlideSource } from './slide.ts';
import type { Paintbox } from './slide-picture.ts';

interface Tools {
  readonly format: TakeawayFormat;
  readonly briefing: Briefing;
  readonly assets: Assets;
  readonly painter: TilePainter;
  readonly source: SlideSource;
}

/** Pictures have two device pixels in one of the slide; pages for the printer as well, which is about 290 dpi. */
const PIXEL_RATIO = 2;

/** Makes files of one format, and says in words what came of it. */
export function useTakeaway(tools: Tools) {
  const { format, source } = tools;
  const { dialog } = takeawayMessagesOf(source.words.language);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const newest = useRef<Choice | null>(null);
  const wordSize = (bytes: number) => wordBytes(bytes, source.words.language);

  async function attempt<Result>(task: () => Promise<Result>): Promise<Result | null> {
    setIsBusy(true);
    setOutcome(dialog.working);
    try {
      return await task();
    } catch (error) {
      setOutcome(dialog.failed(error instanceof Error ? error.message : String(error)));
      return null;
    } finally {
      setIsBusy(false);
    }
  }

  const latest = useRef(tools);
  latest.current = tools;
  const measure = useCallback(
    (choice: Choice) => {
      if (format !== 'html') return;
      newest.current = choice;
      setMeasured(null);
      makeFile(choice, latest.current).then(
        (file) => newest.current === choice && setMeasured({ choice, file }),
        // Saving says why it cannot be made.
        () => {},
      );
    },
    [format],
  );

  return {
    isBusy,
    outcome,
    sizeBytes: measured?.file.size,
    size:
      format !== 'html'
        ? null
        : measured === null
          ? dialog.measuring
          : dialog.size(wordSize(measured.file.size)),
    measure,
    reset: () => setOutcome(null),
    async save(choice: Choice) {
      const file = await attempt(async () =>
        measured?.choice === choice ? measured.file : makeFile(choice, tools),
      );
      if (file === null) return;
      const { briefing } = tools;
      const title = briefing.title || source.dataset.manifest.name;
      const name = nameFile(title, `.${format}`);
      saveFile(file, name);
      setOutcome(dialog.saved(name, wordSize(file.size)));
    },
    async print(choice: Choice): Promise<readonly PrintPage[]> {
      const { makePages } = await import('./make-pages.ts');
      const pages = await attempt(() => makePages(choice, tools.briefing, withBox(choice, tools)));
      return pages ?? [];
    },
    openPrinter(count: number): void {
      setOutcome(dialog.ready(formatCount(count, source.words.language), count === 1));
      window.print();
    },
  };
}

/** A file that was made to know its size, and need not be made again. */
interface Measured {
  readonly choice: Choice;
  readonly file: Blob;
}

function withBox({ theme }: Choice, { painter, assets, source, format }: Tools) {
  // Paper is white, whatever the screen has.
  const look = readLook(format === 'pdf' ? 'light' : theme);
  const box: Paintbox = { painter, assets, look, pixelRatio: PIXEL_RATIO };
  return { source, box };
}

async function makeFile(choice: Choice, tools: Tools): Promise<Blob> {
  const { format, briefing, source, assets } = tools;
  switch (format) {
    case 'html': {
      const { makePage } = await import('./make-page.ts');
      return makePage(choice, briefing, { source, assets });
    }
    case 'pptx': {
      const { makeDeck } = await import('./make-deck.ts');
      return makeDeck(choice, briefing, withBox(choice, tools));
    }
    default: {
      const { makePicture } = await import('./make-picture.ts');
      return makePicture(choice, briefing, withBox(choice, tools));
    }
  }
}
