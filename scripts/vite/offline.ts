import type { Plugin } from 'vite';
import { writeServiceWorker } from './service-worker.ts';
import { writeTemplate } from './single-file.ts';

/** What a served build leaves beside itself for the time without a network: the template of saved files, and the worker that keeps all of it. */
export function offlinePlugin(): Plugin {
  return {
    name: 'atlas:offline',
    apply: 'build',
    async closeBundle() {
      await writeTemplate();
      writeServiceWorker();
    },
  };
}
