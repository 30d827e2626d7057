import type {
  Analyst,
  CancelSignal,
  Clock,
  Illustrator,
  Reporter,
  Simulator,
  TableReader,
  Translator,
  Walker,
} from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import type { Call, MethodName, Progress, Reply, RequestOf, ResultOf, Stop } from './protocol.ts'
import { STOPPABLE } from './protocol.ts'

/** The page's side of the line: a `Worker`, or what a test gives. */
export interface WorkerLike {
  postMessage(message: Call | Stop): void
  addEventListener(type: 'message', listener: (event: { readonly data: Reply | Progress }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void
  terminate(): void
}

/** A call that nobody waits for any more may still run this long before the worker is replaced. */
const GRACE_MS = 1_000

interface Job {
  readonly call: Call
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
  cancelled: boolean
  readonly progress: ((share: number) => void) | undefined
  readonly detach: () => void
}

/**
 * The analyst behind a worker. Calls run one after the other, so a cancelled one that has not begun costs nothing; one
 * that runs is told to stop or left to end, and its worker is replaced when that takes too long. A worker that crashes fails the call it
 * ran, and the next call gets a new one.
 */
export function createWorkerAnalyst(
  spawn: () => WorkerLike,
  clock: Pick<Clock, 'after'>,
): Analyst & Illustrator & Translator & Simulator & TableReader & Walker & Reporter {
  const queue: Job[] = []
  let worker: WorkerLike | null = null
  let running: Job | null = null
  let cancelGrace = () => {}
  let lastId = 0

  function start(): WorkerLike {
    const fresh = spawn()
    fresh.addEventListener('message', ({ data }) => {
      if (worker !== fresh || data.id !== running?.call.id) return
      if (!('progress' in data)) finish(data)
      else if (!running.cancelled) running.progress?.(data.progress)
    })
    const crashed = ({ message = '' }: { readonly message?: string }) => {
      if (worker === fresh) replace(new ProblemError({ code: 'analysisCrashed', params: { message } }))
    }
    fresh.addEventListener('error', crashed)
    fresh.addEventListener('messageerror', crashed)
    return fresh
  }

  function next() {
    if (running) return
    running = queue.shift() ?? null
    if (!running) return
    const { call } = running
    try {
      worker ??= start()
      worker.postMessage(call)
    } catch (error) {
      replace(new ProblemError({ code: 'analysisCrashed', params: { message: String(error) } }))
    }
  }

  function leave(): Job | null {
    const job = running
    running = null
    cancelGrace()
    job?.detach()
    return job
  }

  function finish(reply: Reply) {
    const job = leave()
    if (job && !job.cancelled) {
      if (reply.ok) job.resolve(reply.result as never)
      else job.reject(new ProblemError(reply.problem))
    }
    next()
  }

  function replace(error: Error) {
    worker?.terminate()
    worker = null
    const job = leave()
    if (job && !job.cancelled) job.reject(error)
    next()
  }

  function cancel(job: Job) {
    if (job.cancelled) return
    job.cancelled = true
    job.reject(aborted())
    const at = queue.indexOf(job)
    if (at >= 0) {
      queue.splice(at, 1)
      job.detach()
    } else if (running === job) {
      if (STOPPABLE.has(job.call.method)) worker?.postMessage({ id: job.call.id, stop: true })
      cancelGrace = clock.after(GRACE_MS, () => {
        if (running === job) replace(aborted())
      })
    }
  }

  function send<M extends MethodName>(
    method: M,
    request: RequestOf<M>,
    signal?: CancelSignal,
    progress?: (share: number) => void,
  ): Promise<ResultOf<M>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(aborted())
        return
      }
      const stop = () => cancel(job)
      const job: Job = {
        call: { id: ++lastId, method, request } as Call,
        resolve,
        reject,
        cancelled: false,
        progress,
        detach: () => signal?.removeEventListener('abort', stop),
      }
      signal?.addEventListener('abort', stop)
      queue.push(job)
      next()
    })
  }

  return {
    analyse: (request, signal) => send('analyse', request, signal),
    compare: (asIs, toBe, signal, options = {}) => send('compare', { asIs, toBe, options }, signal),
    certainty: (asIs, toBe, signal, options = {}) => send('certainty', { asIs, toBe, options }, signal),
    contributions: (request, signal) => send('contributions', request, signal),
    read: (bytes) => send('read', bytes),
    withService: (xml, service) => send('withService', { xml, service }),
    inLanguage: (xml, from, to, translations) => send('inLanguage', { xml, from, to, translations }),
    sheets: (bytes) => send('sheets', bytes),
    draw: (list, names, signal) => send('draw', { list, names }, signal),
    thumbnail: (xml) => send('thumbnail', xml),
    simulate: (request, signal, progress) => send('simulate', request, signal, progress),
    walk: (request, signal) => send('walk', request, signal),
    report: (request, signal, progress) => send('report', request, signal, progress),
  }
}

const aborted = () => new DOMException('The request was cancelled.', 'AbortError')
