import type { Language } from '#src/domain/language.ts'
import type { AnalyseRequest, BpmnReading, CompareOptions, Problem, SimulateRequest } from '#src/domain/ports.ts'
import type { Analysis, Comparison } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { SimulationResult } from '#src/domain/simulation.ts'
import type { Thumbnail } from '#src/domain/thumbnail.ts'

/** Long work tells how far it has got, and looks now and then whether it is still wanted. */
export interface Watch {
  progress(share: number): void
  readonly stopped: boolean
}

/** What the worker can do, by name. */
export interface Methods {
  analyse(request: AnalyseRequest): Analysis | Promise<Analysis>
  compare(request: {
    readonly asIs: AnalyseRequest
    readonly toBe: AnalyseRequest
    readonly options: CompareOptions
  }): Comparison | Promise<Comparison>
  read(bytes: Uint8Array): BpmnReading | Promise<BpmnReading>
  withService(request: { readonly xml: string; readonly service: ServiceFacts }): string | Promise<string>
  inLanguage(request: {
    readonly xml: string
    readonly from: Language
    readonly to: Language
    readonly translations: Readonly<Record<string, string>>
  }): string | Promise<string>
  thumbnail(xml: string): Thumbnail | Promise<Thumbnail>
  simulate(request: SimulateRequest, watch: Watch): SimulationResult | Promise<SimulationResult>
}

export type MethodName = keyof Methods
export type RequestOf<M extends MethodName> = Parameters<Methods[M]>[0]
export type ResultOf<M extends MethodName> = Awaited<ReturnType<Methods[M]>>

/** Page to worker. */
export type Call = { [M in MethodName]: { readonly id: number; readonly method: M; readonly request: RequestOf<M> } }[MethodName]

/** Page to worker: nobody waits for this call any more. Sent for calls that look out for it. */
export interface Stop {
  readonly id: number
  readonly stop: true
}

/** Methods that can be stopped while they run. */
export const STOPPABLE: ReadonlySet<MethodName> = new Set(['simulate'])

/** Worker to page, while a call runs: the share that is done. */
export interface Progress {
  readonly id: number
  readonly progress: number
}

/** Worker to page: one reply to each call. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: Problem }
