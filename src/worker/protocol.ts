import type { Language } from '#src/domain/language.ts'
import type { AnalyseRequest, BpmnReading, CompareOptions, Problem, SimulateRequest, WalkRequest } from '#src/domain/ports.ts'
import type { MadeReport, ReportRequest } from '#src/domain/report.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Analysis, Contributions } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { SimulationResult } from '#src/domain/simulation.ts'
import type { DiagramNames, StepList, TableSheet } from '#src/domain/stepList.ts'
import type { Thumbnail } from '#src/domain/thumbnail.ts'
import type { Walk } from '#src/domain/walk.ts'

/** Long work tells how far it has got, and looks now and then whether it is still wanted. */
export interface Watch {
  progress(share: number): void
  readonly stopped: boolean
}

/** Two models side by side. */
export interface CompareRequest {
  readonly asIs: AnalyseRequest
  readonly toBe: AnalyseRequest
  readonly options: CompareOptions
}

/** What the worker can do, by name. */
export interface Methods {
  analyse(request: AnalyseRequest, watch?: Watch): Analysis | Promise<Analysis>
  compare(request: CompareRequest, watch?: Watch): Comparison | Promise<Comparison>
  certainty(request: CompareRequest, watch?: Watch): Certainty | Promise<Certainty>
  contributions(request: AnalyseRequest, watch?: Watch): Contributions | Promise<Contributions>
  read(bytes: Uint8Array): BpmnReading | Promise<BpmnReading>
  withService(request: { readonly xml: string; readonly service: ServiceFacts }): string | Promise<string>
  inLanguage(request: {
    readonly xml: string
    readonly from: Language
    readonly to: Language
    readonly translations: Readonly<Record<string, string>>
  }): string | Promise<string>
  sheets(bytes: Uint8Array): readonly TableSheet[] | Promise<readonly TableSheet[]>
  draw(request: { readonly list: StepList; readonly names: DiagramNames }): string | Promise<string>
  thumbnail(xml: string): Thumbnail | Promise<Thumbnail>
  simulate(request: SimulateRequest, watch: Watch): SimulationResult | Promise<SimulationResult>
  walk(request: WalkRequest): Walk | Promise<Walk>
  report(request: ReportRequest, watch?: Watch): MadeReport | Promise<MadeReport>
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
export const STOPPABLE: ReadonlySet<MethodName> = new Set([
  'analyse',
  'compare',
  'certainty',
  'contributions',
  'simulate',
  'report',
])

/** Worker to page, while a call runs: the share that is done. */
export interface Progress {
  readonly id: number
  readonly progress: number
}

/** Worker to page: one reply to each call. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: Problem }
