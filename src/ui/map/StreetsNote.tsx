import { useContext } from 'react';
import { basemapMessagesOf } from '../../i18n/basemap-messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession } from '../use-session.ts';
import styles from './StreetsNote.module.css';
import { StreetsContext, type StreetsProblem } from './streets.ts';

/** What of the chosen streets cannot be shown, in one line. */
export function StreetsNote({ problem }: { readonly problem: StreetsProblem }) {
  const hold = useContext(StreetsContext);
  const session = useSession();
  const { general } = useMessages();
  const language = useLanguage();

  function dismiss(): void {
    if (problem.kind === 'file' && hold?.read().streets === null)
      session.changeSettings({ basemap: 'embedded' });
    hold?.set({ problem: null });
  }

  async function tryAgain(): Promise<void> {
    const { restoreStreets } = await import('./restore-streets.ts');
    if (hold !== null) await restoreStreets(hold, session.store.getState().settings);
  }

  return (
    <div className={styles.note}>
      <p role="status">{wordProblem(problem, language)}</p>
      {problem.kind === 'tiles' && problem.isOver && (
        <Button onClick={() => void tryAgain()}>{basemapMessagesOf(language).tryAgain}</Button>
      )}
      <Button look="quiet" onClick={dismiss}>
        {general.dismiss}
      </Button>
    </div>
  );
}

export function wordProblem(problem: StreetsProblem, language: string): string {
  const words = basemapMessagesOf(language);
  if (problem.kind === 'tiles')
    return problem.isOver ? words.tilesOver(problem.host) : words.tilesMissing(problem.host);
  return words.faults[problem.fault](plainText(problem.detail));
}
