/** What a slide of a deck says, in words and numbers, before any program writes it. */
import type { Box, SlideLayout } from '../../core/briefing/slide-layout.ts';
import type { Shape } from '../../core/draw/symbol.ts';

/** Colours as six hexadecimal digits, without the sign. */
export interface DeckColours {
  readonly ground: string;
  readonly ink: string;
  readonly note: string;
  readonly line: string;
}

/** One slide in words and numbers. Empty texts leave nothing behind. */
export interface DeckSlide {
  readonly layout: SlideLayout;
  readonly title: string;
  readonly keyMessage: string;
  /** Body, confidence, what is missing: a paragraph each. */
  readonly paragraphs: readonly string[];
  readonly sources: string;
  readonly page: string;
  readonly markings: readonly { readonly text: string; readonly colour: string }[];
  /** `null`: the file gets none. */
  readonly notes: string | null;
  /** What stands in the notes over words that have no room on the slide. */
  readonly restHead: string;
  /** Maps, and a timeline that no chart can show; as `data:` addresses. */
  readonly pictures: readonly DeckPicture[];
  readonly chart: DeckChart | null;
  readonly legend: {
    readonly title: string;
    readonly note: string;
    readonly signs: readonly DeckSign[];
  };
}

export interface DeckPicture {
  readonly png: string;
  readonly alt: string;
  readonly box: Box;
  readonly name: 'Map' | 'Timeline';
  readonly heads: readonly { readonly text: string; readonly box: Box }[];
}

/** A text that is pinned to a day; `at` is its place along the axis, from 0 to 1. */
export interface DeckPin {
  readonly text: string;
  readonly at: number;
}

export interface DeckChart {
  readonly title: string;
  /** Bars of one bin beside each other rather than one over the other. */
  readonly isClustered: boolean;
  readonly pins: readonly DeckPin[];
  readonly alt: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly colour: string;
  }[];
}

export interface DeckSign {
  readonly shape: Shape;
  readonly colour: string;
  readonly isOpen: boolean;
  readonly text: string;
  readonly count: string;
}
