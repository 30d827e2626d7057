import { problemOf } from '#src/domain/ports.ts'
import type { Call, Methods, Progress, Reply, Stop, Watch } from './protocol.ts'

/** The worker's own side of the line. */
export interface WorkerScope {
  postMessage(message: Reply | Progress): void
  addEventListener(type: 'message', listener: (event: { readonly data: Call | Stop }) => void): void
}

/** Answers every call with its result or with the words for its failure; a call that was stopped too. */
export function serve(scope: WorkerScope, methods: Methods): void {
  const running = new Map<number, { stopped: boolean }>()
  scope.addEventListener('message', ({ data }) => {
    const { id } = data
    if ('stop' in data) {
      const call = running.get(id)
      if (call) call.stopped = true
      return
    }
    const watch = { stopped: false, progress: (share: number) => scope.postMessage({ id, progress: share }) }
    running.set(id, watch)
    void answer(data, methods, watch).then((reply) => {
      running.delete(id)
      scope.postMessage(reply)
    })
  })
}

async function answer(call: Call, methods: Methods, watch: Watch): Promise<Reply> {
  try {
    return { id: call.id, ok: true, result: await dispatch(call, methods, watch) }
  } catch (error) {
    return { id: call.id, ok: false, problem: problemOf(error) }
  }
}

function dispatch(call: Call, methods: Methods, watch: Watch): unknown {
  switch (call.method) {
    case 'analyse':
      return methods.analyse(call.request, watch)
    case 'compare':
      return methods.compare(call.request, watch)
    case 'certainty':
      return methods.certainty(call.request, watch)
    case 'contributions':
      return methods.contributions(call.request, watch)
    case 'read':
      return methods.read(call.request)
    case 'withService':
      return methods.withService(call.request)
    case 'inLanguage':
      return methods.inLanguage(call.request)
    case 'sheets':
      return methods.sheets(call.request)
    case 'draw':
      return methods.draw(call.request)
    case 'thumbnail':
      return methods.thumbnail(call.request)
    case 'simulate':
      return methods.simulate(call.request, watch)
    case 'walk':
      return methods.walk(call.request)
    case 'report':
      return methods.report(call.request, watch)
    default:
      return neverComes(call)
  }
}

/** A method without its case here does not compile. */
function neverComes(call: never): never {
  throw new Error(`unknown call ${JSON.stringify(call)}`)
}
