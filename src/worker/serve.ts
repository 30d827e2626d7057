import { problemOf } from '#src/domain/ports.ts'
import type { Call, Methods, Reply } from './protocol.ts'

/** The worker's own side of the line. */
export interface WorkerScope {
  postMessage(reply: Reply): void
  addEventListener(type: 'message', listener: (event: { readonly data: Call }) => void): void
}

/** Answers every call with its result or with the words for its failure. */
export function serve(scope: WorkerScope, methods: Methods): void {
  scope.addEventListener('message', ({ data }) => {
    void answer(data, methods).then((reply) => scope.postMessage(reply))
  })
}

async function answer(call: Call, methods: Methods): Promise<Reply> {
  try {
    return { id: call.id, ok: true, result: await dispatch(call, methods) }
  } catch (error) {
    return { id: call.id, ok: false, problem: problemOf(error) }
  }
}

function dispatch(call: Call, methods: Methods): unknown {
  switch (call.method) {
    case 'analyse':
      return methods.analyse(call.request)
    case 'compare':
      return methods.compare(call.request)
    case 'read':
      return methods.read(call.request)
    case 'withService':
      return methods.withService(call.request)
    case 'inLanguage':
      return methods.inLanguage(call.request)
    case 'thumbnail':
      return methods.thumbnail(call.request)
    default:
      return neverComes(call)
  }
}

/** A method without its case here does not compile. */
function neverComes(call: never): never {
  throw new Error(`unknown call ${JSON.stringify(call)}`)
}
