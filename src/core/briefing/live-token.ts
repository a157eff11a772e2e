/** Numbers in a scene's words that follow the data: `{count}`, `{killed}`, `{range}`. */

export const LIVE_TOKENS = ['count', 'killed', 'range'] as const;
export type LiveToken = (typeof LIVE_TOKENS)[number];

const PATTERN = /\{(count|killed|range)\}/g;

/** What the tokens stand for now, in words. */
export type TokenWords = Readonly<Record<LiveToken, string>>;

/** Puts words in the place of tokens; anything else in braces stays as it is. `null`: not counted yet, each token is a dash. */
export function resolveTokens(text: string, words: TokenWords | null): string {
  return text.replace(PATTERN, (_, token: LiveToken) => words?.[token] ?? '–');
}
