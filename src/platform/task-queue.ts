/** Runs tasks in the order they came, a few at a time. */
export interface TaskQueue {
  /** The task's own result; rejects with the signal's reason when it is aborted before its turn. */
  add<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
}

export function createTaskQueue(mostUnderWay: number): TaskQueue {
  const waiting: { readonly start: () => void }[] = [];
  let underWay = 0;

  function waitForTurn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((start, cancel) => {
      const turn = {
        start() {
          signal?.removeEventListener('abort', leave);
          start();
        },
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(turn), 1);
        cancel(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(turn);
    });
  }

  function endTurn(): void {
    const next = waiting.shift();
    if (next) next.start();
    else underWay--;
  }

  return {
    async add(task, signal) {
      signal?.throwIfAborted();
      if (underWay < mostUnderWay) underWay++;
      else await waitForTurn(signal);
      try {
        return await task();
      } finally {
        endTurn();
      }
    },
  };
}
