import type { WorkerLike } from './client.ts'

/** The browser's worker; the bundler finds its entry through this very expression. */
export const spawnAnalysisWorker = (): WorkerLike =>
  new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' })
