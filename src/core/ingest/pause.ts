/** Long work on a thread that others need too. */

/** How long work goes on before anybody else may have the thread. */
const TURN_MS = 50;

/** Called between two steps of the work; what it gives is to be waited for, and is nothing while the turn lasts. `onTurn` is called when others have had theirs; what it throws ends the work. */
export function createPause(onTurn: () => void = () => {}): () => Promise<void> | undefined {
  let turn = performance.now();
  return () => {
    if (performance.now() - turn < TURN_MS) return undefined;
    return new Promise((resolve) => setTimeout(resolve)).then(() => {
      turn = performance.now();
      onTurn();
    });
  };
}
