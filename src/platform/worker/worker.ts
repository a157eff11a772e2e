import { expose } from 'comlink';

const tasks = {
  async readName(manifest: Blob): Promise<string> {
    const { name } = JSON.parse(await manifest.text());
    return String(name);
  },
};

export type WorkerTasks = typeof tasks;

expose(tasks);
