import { createMethods } from './methods.ts'
import type { WorkerScope } from './serve.ts'
import { serve } from './serve.ts'

// The project's types describe a page; inside a worker the global object is the line to it.
const scope: unknown = globalThis

serve(scope as WorkerScope, createMethods())
