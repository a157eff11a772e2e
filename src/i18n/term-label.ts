import type { Messages } from './messages.ts';

/** How a term of a category is shown: the app's own vocabularies in words, a dataset's terms as they are, the empty term as "Not known". */
export function labelTerm(messages: Messages, category: string, term: string): string {
  if (term === '') return messages.terms.notKnown;
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    claimStatus: messages.terms.claimStatus,
    outcome: messages.terms.outcome,
    placePrecision: messages.terms.placePrecision,
    accounts: messages.terms.accounts,
  };
  const vocabulary = Object.hasOwn(own, category) ? own[category] : undefined;
  return vocabulary !== undefined && Object.hasOwn(vocabulary, term)
    ? (vocabulary[term] ?? term)
    : term;
}

/** How a category is named: a known one in words, a dataset's own column as its header. */
export function labelCategory(messages: Messages, category: string): string {
  return Object.hasOwn(messages.terms.categories, category)
    ? (messages.terms.categories[category] ?? category)
    : category;
}
