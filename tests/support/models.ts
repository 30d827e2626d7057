import type { Performer, PerformerFacts } from '#src/domain/performer.ts'
import type {
  EventDefinition,
  EventKind,
  FlowNode,
  Lane,
  MessageFlow,
  NodeKind,
  Pool,
  Process,
  ProcessModel,
  SequenceFlow,
} from '#src/domain/process.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'

/** What a test may say about a node beyond its kind; everything else gets a sensible default. */
export type NodeOptions = Partial<Omit<FlowNode, 'id' | 'kind' | 'process' | 'parent' | 'performer'>>

export interface FlowOptions {
  /** `bpr:flow probability`. */
  readonly p?: number
  readonly id?: string
  readonly name?: string
  readonly conditional?: boolean
  /** Makes it the default flow of its source. */
  readonly isDefault?: boolean
}

export type PerformerOptions = PerformerFacts & { readonly name?: string }

interface Scope {
  readonly process: string
  readonly parent?: string
  readonly performer: string
  readonly lane?: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Draws a model in code; nodes and flows are in the order of the calls, which is the file order of the model. */
export class ModelBuilder {
  private scope: Scope = { process: 'P', performer: 'P' }
  private facts: ServiceFacts = NO_SERVICE
  private readonly pools: Pool[] = []
  private readonly processes: Process[] = []
  private readonly lanes: Lane[] = []
  private readonly performers = new Map<string, Performer>()
  /** Organisations that were given, not taken from a name: only these are inherited. */
  private readonly organisations = new Map<string, string>()
  private readonly nodes: Mutable<FlowNode>[] = []
  private readonly flows: SequenceFlow[] = []
  private readonly messageFlows: MessageFlow[] = []

  service(facts: Partial<ServiceFacts>): void {
    this.facts = { ...this.facts, ...facts }
  }

  /** Who performs what is drawn outside of pools and lanes: the process `P`, back-office unless said otherwise. */
  performer(options: PerformerOptions): void {
    this.addPerformer('P', options)
  }

  /** A process without a pool. */
  process(id: string, options: PerformerOptions, draw: () => void): void {
    this.processes.push({ id, name: options.name ?? id })
    this.addPerformer(id, options)
    this.within({ process: id, performer: id }, draw)
  }

  /** A pool with the process `<id>_process`; without `draw` a black box. */
  pool(id: string, options: PerformerOptions = {}, draw?: () => void): void {
    const name = options.name ?? id
    if (draw === undefined) {
      this.pools.push({ id, name })
      return
    }
    const process = `${id}_process`
    this.pools.push({ id, name, process })
    this.processes.push({ id: process, name, pool: id })
    this.addPerformer(id, options)
    this.within({ process, performer: id }, draw)
  }

  /** A lane of the pool or lane around; facts are inherited one by one. */
  lane(id: string, options: PerformerOptions, draw: () => void): void {
    const { process, lane, performer } = this.scope
    this.ensure()
    this.lanes.push({ id, name: options.name ?? id, process, ...(lane === undefined ? {} : { parent: lane }) })
    this.addPerformer(id, options, performer)
    this.within({ ...this.scope, performer: id, lane: id }, draw)
  }

  start(id: string, options: NodeOptions = {}): void {
    this.node(id, 'startEvent', options)
  }

  end(id: string, options: NodeOptions = {}): void {
    this.node(id, 'endEvent', options)
  }

  terminate(id: string, options: NodeOptions = {}): void {
    this.node(id, 'endEvent', { events: [{ kind: 'terminate' }], ...options })
  }

  task(id: string, facts: Partial<StepFacts> = {}, options: NodeOptions = {}): void {
    this.node(id, 'task', { taskKind: 'task', facts: { ...NO_FACTS, ...facts }, ...options })
  }

  xor(id: string, options: NodeOptions = {}): void {
    this.node(id, 'exclusiveGateway', options)
  }

  and(id: string, options: NodeOptions = {}): void {
    this.node(id, 'parallelGateway', options)
  }

  or(id: string, options: NodeOptions = {}): void {
    this.node(id, 'inclusiveGateway', options)
  }

  complex(id: string, options: NodeOptions = {}): void {
    this.node(id, 'complexGateway', options)
  }

  eventGateway(id: string, options: NodeOptions = {}): void {
    this.node(id, 'eventBasedGateway', options)
  }

  catch(id: string, event: EventKind | EventDefinition = 'message', options: NodeOptions = {}): void {
    this.node(id, 'intermediateCatchEvent', { events: [definition(event)], ...options })
  }

  throw(id: string, event?: EventKind | EventDefinition, options: NodeOptions = {}): void {
    this.node(id, 'intermediateThrowEvent', { events: event === undefined ? [] : [definition(event)], ...options })
  }

  /** An interrupting boundary event unless `interrupting: false`. */
  boundary(id: string, host: string, options: NodeOptions = {}): void {
    this.node(id, 'boundaryEvent', { attachedTo: host, interrupting: true, ...options })
  }

  sub(id: string, draw: () => void, options: NodeOptions = {}): void {
    this.node(id, 'subProcess', options)
    this.within({ ...this.scope, parent: id }, draw)
  }

  call(id: string, calledElement: string | undefined, facts: Partial<StepFacts> = {}, options: NodeOptions = {}): void {
    const called = calledElement === undefined ? {} : { calledElement }
    this.node(id, 'callActivity', { facts: { ...NO_FACTS, ...facts }, ...called, ...options })
  }

  node(id: string, kind: NodeKind, options: NodeOptions = {}): void {
    this.ensure()
    const { process, parent, performer } = this.scope
    const place = { process, performer, ...(parent === undefined ? {} : { parent }) }
    this.nodes.push({ id, name: id, kind, events: [], ...place, ...options })
  }

  /** A sequence flow, named `f1`, `f2`, ... in order unless `id` is given. */
  flow(source: string, target: string, options: FlowOptions = {}): void {
    const id = options.id ?? `f${this.flows.length + 1}`
    const from = this.nodes.find((node) => node.id === source)
    const { process, parent } = from ?? this.scope
    this.flows.push({
      id,
      name: options.name ?? '',
      source,
      target,
      conditional: options.conditional ?? false,
      process,
      ...(parent === undefined ? {} : { parent }),
      ...(options.p === undefined ? {} : { probability: options.p }),
    })
    if (options.isDefault && from !== undefined) from.defaultFlow = id
  }

  /** Flows from each node to the next. */
  chain(...ids: string[]): void {
    for (let i = 1; i < ids.length; i++) this.flow(ids[i - 1] ?? '', ids[i] ?? '')
  }

  messageFlow(source: string, target: string, id = `m${this.messageFlows.length + 1}`): void {
    this.messageFlows.push({ id, name: '', source, target })
  }

  model(): ProcessModel {
    this.ensure()
    const used = new Set(this.nodes.map((node) => node.performer))
    return {
      id: 'Definitions',
      name: 'Model',
      service: this.facts,
      pools: this.pools,
      processes: this.processes,
      lanes: this.lanes,
      performers: [...this.performers.values()].filter((performer) => used.has(performer.id)),
      nodes: this.nodes,
      flows: this.flows,
      messageFlows: this.messageFlows,
    }
  }

  private within(scope: Scope, draw: () => void): void {
    const outer = this.scope
    this.scope = scope
    draw()
    this.scope = outer
  }

  /** The process `P` exists as soon as something is drawn in it. */
  private ensure(): void {
    if (this.scope.process !== 'P' || this.processes.some((process) => process.id === 'P')) return
    this.processes.push({ id: 'P', name: 'P' })
    if (!this.performers.has('P')) this.addPerformer('P', {})
  }

  private addPerformer(id: string, options: PerformerOptions, outerId?: string): void {
    const outer = outerId === undefined ? undefined : this.performers.get(outerId)
    const { name = id, ...facts } = options
    const organisation = options.organisation ?? (outerId === undefined ? undefined : this.organisations.get(outerId))
    if (organisation !== undefined) this.organisations.set(id, organisation)
    this.performers.set(id, {
      kind: 'back-office',
      kindGiven: true,
      ...outer,
      ...facts,
      id,
      name,
      organisation: organisation ?? name,
    })
  }
}

const definition = (event: EventKind | EventDefinition): EventDefinition => (typeof event === 'string' ? { kind: event } : event)

/**
 * A process model without XML, for tests of the rooms that run and count models:
 * `build((b) => { b.start('s'); b.task('A', { work: { likely: 30, unit: 'minute' } }); b.end('e'); b.chain('s', 'A', 'e') })`.
 */
export function build(draw: (b: ModelBuilder) => void): ProcessModel {
  const builder = new ModelBuilder()
  draw(builder)
  return builder.model()
}
