import type { Account, SourceProfile } from '../../core/model/report.ts';
import { type AccountsMessages, accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';

/** An Admiralty grade spelled out: "not usually reliable, doubtful". `null` for what is none. */
export function wordGrade(grade: string, language: string): string | null {
  const { reliability, credibility } = accountsMessagesOf(language);
  const letter = grade.charAt(0);
  const number = grade.slice(1);
  if (!Object.hasOwn(reliability, letter) || !Object.hasOwn(credibility, number)) return null;
  return `${reliability[letter]}, ${credibility[number]}`;
}

/** Every grade in use and every publisher of which more than a name is known, each once, as plain lines. */
export function listGrades(
  accounts: readonly Account[],
  language: string,
): { readonly grades: readonly string[]; readonly publishers: readonly string[] } {
  const words = accountsMessagesOf(language);
  const grades = [...new Set(accounts.map(({ report }) => report.grade))].sort();
  const sources = new Map<string, SourceProfile>();
  for (const { report } of accounts)
    if (report.source !== null) sources.set(report.source.id, report.source);
  return {
    grades: grades.flatMap((grade) => {
      const meaning = wordGrade(grade, language);
      return meaning === null ? [] : [words.gradeIs(grade, meaning)];
    }),
    publishers: [...sources.values()].flatMap((source) => {
      const facts = wordSource(source, words);
      return facts === '' ? [] : [words.publisherIs(plainText(source.publisher), facts)];
    }),
  };
}

function wordSource(source: SourceProfile, words: AccountsMessages): string {
  const { reach, kind, stance, reliability, reliabilityReason } = source;
  const reason = plainText(reliabilityReason);
  return [
    [reach, kind].map(plainText).filter(Boolean).join(' '),
    stance === '' ? '' : words.stance(plainText(stance)),
    reason === '' ? '' : words.gradeIs(plainText(reliability), reason),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}
