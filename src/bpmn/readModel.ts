import type { Finding } from '#src/domain/findings.ts'
import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode, Lane, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { diagramsIn, drawingsIn, nameOfDiagram } from './drawn.ts'
import type { ModdleElement } from './moddle.ts'
import { elementAt, elementsAt, everyElement, idOf, is, nameOf } from './moddle.ts'
import { parse } from './parse.ts'
import { ReadingContext } from './reading/context.ts'
import { messageFlowOf, sequenceFlowOf } from './reading/flows.ts'
import { reportMisplaced } from './reading/misplaced.ts'
import type { Holder } from './reading/performers.ts'
import { Performers } from './reading/performers.ts'
import { ProcessReader, poolsOf, processesOf } from './reading/processes.ts'
import { readService } from './reading/service.ts'

/** A file read: the model as plain data, what a reader should know, and the ids that did not survive reading. */
export interface ReadResult {
  readonly model: ProcessModel
  readonly findings: readonly Finding[]
  readonly lost: readonly string[]
  /** Names of the drawings that stand side by side; an empty name where nothing gives one. */
  readonly diagrams: readonly string[]
  /** Whether the file says where at least one of its elements is drawn. */
  readonly isDrawn: boolean
}

/** Ids of sub-processes whose shape is closed in a drawing. */
const collapsedShapes = (drawn: readonly ModdleElement[]): Set<string> =>
  new Set(
    drawn
      .filter((shape) => is(shape, 'bpmndi:BPMNShape') && shape.get('isExpanded') !== true)
      .flatMap((shape) => elementAt(shape, 'bpmnElement') ?? [])
      .map(idOf),
  )

/** Says clearly when a file has nothing to run. */
function reportEmpty(definitions: ModdleElement, model: ProcessModel, context: ReadingContext): void {
  const roots = elementsAt(definitions, 'rootElements')
  const choreography = roots.find((root) => root.$type === 'bpmn:Choreography' || root.$type === 'bpmn:GlobalChoreographyTask')
  if (model.processes.length === 0) {
    if (choreography) context.report('error', 'choreography-only', choreography)
    else context.report('error', 'no-process', definitions)
  } else {
    if (choreography) context.report('warning', 'choreography-ignored', choreography)
    if (model.nodes.length === 0) context.report('warning', 'empty-process', definitions)
  }
}

/** The holder of a process: its pool if drawn, with the process around it as the outermost giver of attributes. */
const holderOf = (process: ModdleElement, participants: readonly ModdleElement[]): Holder => {
  const pool = participants.find((participant) => elementAt(participant, 'processRef') === process)
  return pool ? { element: pool, outer: { element: process } } : { element: process }
}

/** Every performer of a node: per process its pool or itself, then its lanes, as they stand in the file. */
function performersInOrder(
  lanes: readonly Lane[],
  processHolders: readonly Holder[],
  holders: ReadonlyMap<string, Holder>,
  performers: Performers,
): Performer[] {
  const used = new Map([...holders.values()].map((holder) => [idOf(holder.element), holder]))
  const ids = processHolders.flatMap((holder) => {
    const process = idOf((holder.outer ?? holder).element)
    return [idOf(holder.element), ...lanes.filter((lane) => lane.process === process).map((lane) => lane.id)]
  })
  return [...new Set(ids)].flatMap((id) => used.get(id) ?? []).map((holder) => performers.of(holder))
}

/** A performer of activities without a kind counts as back-office: a finding, once each. */
function reportMissingKinds(nodes: readonly FlowNode[], holders: ReadonlyMap<string, Holder>, performers: Performers): void {
  const seen = new Set<string>()
  for (const node of nodes) {
    const holder = holders.get(node.id)
    if (holder === undefined || !isActivity(node) || seen.has(node.performer)) continue
    seen.add(node.performer)
    performers.reportMissingKind(holder)
  }
}

/**
 * Reads a BPMN file into a process model (format, section 1). Whatever is wrong in an annotation is an error finding
 * that names element, attribute and value, and is left undefined in the model; the rest is read. Throws
 * `UnreadableFileError` when nothing can be read. `fileName` goes into the parameters of the findings.
 */
export async function readModel(input: string | Uint8Array, fileName?: string): Promise<ReadResult> {
  const { definitions, unresolved, lost, findings } = await parse(input)
  const context = new ReadingContext(fileName, unresolved)
  const roots = elementsAt(definitions, 'rootElements')
  const collaborations = roots.filter((root) => is(root, 'bpmn:Collaboration') && !is(root, 'bpmn:Choreography'))
  const participants = collaborations.flatMap((collaboration) => elementsAt(collaboration, 'participants'))
  const processElements = roots.filter((root) => is(root, 'bpmn:Process'))
  const processIds = new Set(processElements.map(idOf))

  const service = readService(definitions, context)
  const performers = new Performers(context)
  const drawn = drawingsIn(definitions).flat()
  const reader = new ProcessReader(context, performers, collapsedShapes(drawn), processIds)
  for (const process of processElements) reader.read(process, holderOf(process, participants))

  const { nodes, flows, lanes, holders, containers } = reader.contents
  const pools = poolsOf(collaborations, context)
  // Asked of those too that perform nothing, so that what is wrong on them is reported.
  for (const element of [...participants, ...processElements]) performers.ownFacts(element)
  reportMissingKinds(nodes, holders, performers)

  const model: ProcessModel = {
    id: idOf(definitions) || (processElements[0] ? idOf(processElements[0]) : ''),
    name: nameOf(definitions) || service.name || (processElements[0] ? nameOf(processElements[0]) : ''),
    service,
    pools,
    processes: processesOf(processElements, pools, context),
    lanes,
    performers: performersInOrder(
      lanes,
      processElements.map((process) => holderOf(process, participants)),
      holders,
      performers,
    ),
    nodes,
    flows: flows.map((flow) => sequenceFlowOf(flow, containers, context)).filter((flow) => flow !== undefined),
    messageFlows: collaborations
      .flatMap((collaboration) => elementsAt(collaboration, 'messageFlows'))
      .map((flow) => messageFlowOf(flow, containers, pools, context))
      .filter((flow) => flow !== undefined),
  }
  reportEmpty(definitions, model, context)
  for (const element of everyElement(definitions)) if (is(element, 'bpmn:BaseElement')) reportMisplaced(element, context)
  const named = fileName === undefined ? findings : findings.map((f) => ({ ...f, params: { ...f.params, file: fileName } }))
  const isDrawn = drawn.some((shape) => elementAt(shape, 'bpmnElement') !== undefined)
  return { model, findings: [...named, ...context.findings], lost, diagrams: diagramsIn(definitions).map(nameOfDiagram), isDrawn }
}
