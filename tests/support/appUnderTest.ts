import type { AnalyseRequest, Analyst, CancelSignal, EditorLock, ProjectDraft } from '#src/domain/ports.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Analysis, Contributions } from '#src/domain/results.ts'
import { createAppState } from '#src/state/app.ts'
import type { AppPorts } from '#src/state/appPorts.ts'
import { createGate } from '#src/storage/gate.ts'
import type { MemoryStore } from './memoryStore.ts'
import { createMemoryStore } from './memoryStore.ts'
import { createFakeClock } from './fakeClock.ts'
import { readBpmn } from './readBpmn.ts'
import { sampleXml } from './sampleProject.ts'

/** An analyst whose answers say what was asked: steps = length of the text. Calls stay open until `answer`. */
export interface SlowAnalyst extends Analyst {
  readonly asked: {
    readonly xml: string
    readonly signal: CancelSignal | undefined
    readonly answer: () => void
    readonly fail: (error: Error) => void
  }[]
}

export const fakeAnalysis = (request: AnalyseRequest): Analysis =>
  ({ service: request.service, model: { steps: request.xml.length }, findings: [] }) as unknown as Analysis

export function createSlowAnalyst(): SlowAnalyst {
  const asked: SlowAnalyst['asked'] = []
  const ask = <T>(xml: string, signal: CancelSignal | undefined, value: T) =>
    new Promise<T>((resolve, reject) => asked.push({ xml, signal, answer: () => resolve(value), fail: reject }))
  return {
    asked,
    analyse: (request, signal) => ask(request.xml, signal, fakeAnalysis(request)),
    compare: (asIs, toBe, signal) =>
      ask(`${asIs.xml}|${toBe.xml}`, signal, { asIs: fakeAnalysis(asIs), toBe: fakeAnalysis(toBe) } as unknown as Comparison),
    certainty: (asIs, toBe, signal) => ask(`sure ${asIs.xml}|${toBe.xml}`, signal, { bands: [] } as unknown as Certainty),
    contributions: (request, signal) => ask(`why ${request.xml}`, signal, {} as Contributions),
    read: async () => ({ xml: '', findings: [] }),
    withService: async (xml, service) => `${xml}<!-- ${service.name} -->`,
  }
}

/** One lock table for several apps, as one browser has for its tabs. */
export function createTabs() {
  const held = new Map<string, object>()
  const listeners = new Map<string, Set<{ readonly tab: object; readonly told: () => void | Promise<void> }>>()
  const grant = (project: string, tab: object) => {
    held.set(project, tab)
    return () => {
      if (held.get(project) === tab) held.delete(project)
    }
  }
  return (): EditorLock => {
    const tab = {}
    return {
      acquire: async (project) => (held.has(project) ? null : grant(project, tab)),
      async steal(project) {
        for (const one of listeners.get(project) ?? []) if (one.tab !== tab) await one.told()
        return grant(project, tab)
      },
      onLost(project, told) {
        const all = listeners.get(project) ?? new Set()
        const entry = { tab, told }
        listeners.set(project, all.add(entry))
        return () => all.delete(entry)
      },
    }
  }
}

/** The whole state over ports in memory. Time passes by hand, by the clock that this gives, unless another one is given. */
export function createTestApp(given: Partial<AppPorts> & { store?: MemoryStore } = {}) {
  const clock = createFakeClock()
  const store = given.store ?? createMemoryStore(given.clock ?? clock)
  const analyst = createSlowAnalyst()
  const saved: { name: string; bytes: Uint8Array; type: string }[] = []
  const memory = new Map<string, string>()
  const hidden = new Set<() => void>()
  let ids = 0
  const gate = createGate(readBpmn, () => 'fromFile')
  const draft: ProjectDraft = {
    title: 'Reference',
    service: NO_SERVICE,
    variants: [
      { id: 'asis', name: 'As-is', role: 'as-is', xml: sampleXml('reference') },
      { id: 'tobe', name: 'To-be', role: 'to-be', parent: 'asis', xml: sampleXml('reference to be') },
    ],
    illustrative: true,
  }
  const ports: AppPorts = {
    lock: createTabs()(),
    analyst,
    gate,
    saver: { save: async (name, bytes, type) => saved.push({ name, bytes, type }) > 0 },
    references: { load: async () => draft },
    page: { onHide: (run) => (hidden.add(run), () => hidden.delete(run)) },
    memory: { get: (key) => memory.get(key) ?? null, set: (key, value) => void memory.set(key, value) },
    newId: () => `new${++ids}`,
    clock,
    ...given,
    store,
  }
  return {
    app: createAppState(ports, ['en']),
    clock,
    store,
    analyst,
    saved,
    memory,
    hide: () => {
      for (const run of hidden) run()
    },
  }
}
