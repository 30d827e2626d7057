import { openDocument, setStep, toXml } from '#src/bpmn/document.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { withDrawing } from '#src/bpmn/withDrawing.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import type { DiagramNames, ListedStep, StepList } from '#src/domain/stepList.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { layoutOf } from '../layout/layout.ts'
import type { Way } from './ways.ts'
import { waysOn } from './ways.ts'
import { xmlAttribute } from './xmlAttribute.ts'

/** Words by which an applicant is known in the three languages, and a system; not their departments and officers. */
const APPLICANT =
  /^(applicant|citizen|client|customer|parent|entrepreneur|заявител|граждан|клиент|родител|предпринимат|физическ|юридическ\p{L}* лиц|ariza|fuqaro|mijoz|ota-ona|tadbirkor|jismoniy|yuridik shaxs)/iu
const SYSTEM = /(system|portal|register|систем|портал|реестр|tizim|reyestr)/iu
const STAFF =
  /(office|department|unit|desk|clerk|registrar|отдел|служб|палат|управлен|специалист|сотрудник|инспектор|регистратор|оператор|bo.lim|boshqarma|xodim|mutaxassis|operator)/iu

const kindOf = (name: string): PerformerKind | undefined => {
  if (STAFF.test(name)) return undefined
  return APPLICANT.test(name) ? 'applicant' : SYSTEM.test(name) ? 'system' : undefined
}

/**
 * The BPMN diagram of a list of steps: a lane for each performer, the steps one after the other, an exclusive gateway
 * after each step with branches, with its shares, and all facts as annotations. Drawn by our own layout.
 */
export async function diagramOf(list: StepList, names: DiagramNames): Promise<string> {
  const bare = bareXml(list, names)
  const { model } = await readModel(bare)
  const doc = await openDocument(await withDrawing(bare, layoutOf(model)))
  for (const [i, step] of list.steps.entries()) if (step.facts !== NO_FACTS) setStep(doc, stepId(i), step.facts)
  return toXml(doc)
}

const stepId = (index: number): string => `Step_${index + 1}`

interface Flow {
  readonly from: string
  readonly to: string
  readonly name?: string
  readonly probability?: number
}

interface Node {
  readonly id: string
  readonly tag: string
  readonly name: string
  readonly inside: string
}

function bareXml({ title, steps }: StepList, names: DiagramNames): string {
  const lanes = lanesOf(steps, names.nobody)
  const laneOf = (step: ListedStep | undefined) => lanes.get(laneKey(step?.performer, names.nobody)) ?? [...lanes.values()][0]
  const nodes: Node[] = []
  const flows: Flow[] = []
  const put = (step: ListedStep | undefined, id: string, tag: string, name: string, inside = '') => {
    laneOf(step)?.nodes.push(id)
    nodes.push({ id, tag, name, inside })
  }
  const endOf = (step: ListedStep | undefined, id: string, outcome: 'granted' | 'refused') => {
    const facts = `<bpmn:extensionElements><bpr:event outcome="${outcome}"/></bpmn:extensionElements>`
    put(step, id, 'endEvent', outcome === 'refused' ? names.refused : names.end, facts)
    return id
  }
  /** Where a way leads: to a step, or to an end of its own. Only the last step of the list has no next one. */
  const leadTo = (step: ListedStep, to: Way['to'], next: number | undefined, end: string) => {
    const index = to === 'next' ? next : to
    if (typeof index === 'number') return stepId(index)
    return endOf(step, to === 'next' ? 'End' : `End_${end}`, index === 'refused' ? 'refused' : 'granted')
  }

  put(steps[0], 'Start', 'startEvent', names.start)
  flows.push({ from: 'Start', to: steps.length > 0 ? stepId(0) : endOf(undefined, 'End', 'granted') })
  for (const [i, step] of steps.entries()) {
    put(step, stepId(i), 'task', step.name)
    const next = i + 1 < steps.length ? i + 1 : undefined
    const ways = waysOn(step, i)
    const [only] = ways
    if (only && ways.length === 1) {
      flows.push({ from: stepId(i), to: leadTo(step, only.to, next, `${i + 1}`) })
      continue
    }
    const gateway = `Gateway_${i + 1}`
    put(step, gateway, 'exclusiveGateway', '')
    flows.push({ from: stepId(i), to: gateway })
    for (const [w, { condition, probability, to }] of ways.entries()) {
      const target = leadTo(step, to, next, `${i + 1}_${w}`)
      flows.push({ from: gateway, to: target, name: condition, ...(probability === undefined ? {} : { probability }) })
    }
  }

  const laneXml = [...lanes.values()].map(
    ({ id, name, kind, nodes: inside }) =>
      `<bpmn:lane id="${id}" name="${xmlAttribute(name)}">${kind ? `<bpmn:extensionElements><bpr:performer kind="${kind}"/></bpmn:extensionElements>` : ''}${inside.map((node) => `<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bpr="urn:darcha:bpr:1" id="Definitions_1" targetNamespace="urn:darcha">
<bpmn:collaboration id="Collaboration_1"><bpmn:participant id="Pool_1" name="${xmlAttribute(title)}" processRef="Process_1"/></bpmn:collaboration>
<bpmn:process id="Process_1" isExecutable="false">
<bpmn:laneSet id="LaneSet_1">${laneXml.join('')}</bpmn:laneSet>
${nodes.map((node) => nodeXml(node, flows)).join('\n')}
${flows.map(flowXml).join('\n')}
</bpmn:process>
</bpmn:definitions>`
}

/** With the flows in and out, which some tools take from here and not from the flows. */
function nodeXml({ id, tag, name, inside }: Node, flows: readonly Flow[]): string {
  const listed = (kind: 'incoming' | 'outgoing', end: 'from' | 'to') =>
    flows.map((flow, i) => (flow[end] === id ? `<bpmn:${kind}>${flowId(i)}</bpmn:${kind}>` : '')).join('')
  const label = name === '' ? '' : ` name="${xmlAttribute(name)}"`
  return `<bpmn:${tag} id="${id}"${label}>${inside}${listed('incoming', 'to')}${listed('outgoing', 'from')}</bpmn:${tag}>`
}

const flowId = (index: number): string => `Flow_${index + 1}`

function flowXml({ from, to, name, probability }: Flow, index: number): string {
  const label = name ? ` name="${xmlAttribute(name)}"` : ''
  const share =
    probability === undefined ? '' : `<bpmn:extensionElements><bpr:flow probability="${probability}"/></bpmn:extensionElements>`
  return `<bpmn:sequenceFlow id="${flowId(index)}"${label} sourceRef="${from}" targetRef="${to}">${share}</bpmn:sequenceFlow>`
}

interface Lane {
  readonly id: string
  readonly name: string
  readonly kind: PerformerKind | undefined
  readonly nodes: string[]
}

/** Blanks and capitals do not tell performers apart. */
const laneKey = (performer: string | undefined, nobody: string): string =>
  (performer?.trim() || nobody).replace(/\s+/g, ' ').toLowerCase()

/** A lane for each performer, applicants first, the others in the order in which they come in. */
function lanesOf(steps: readonly ListedStep[], nobody: string): Map<string, Lane> {
  const names = new Map<string, string>()
  for (const { performer } of steps.length > 0 ? steps : [{ performer: nobody }]) {
    const key = laneKey(performer, nobody)
    if (!names.has(key)) names.set(key, performer.trim().replace(/\s+/g, ' ') || nobody)
  }
  const isApplicant = ([, name]: readonly [string, string]) => kindOf(name) === 'applicant'
  const sorted = [...names].sort((a, b) => Number(isApplicant(b)) - Number(isApplicant(a)))
  return new Map(sorted.map(([key, name], i) => [key, { id: `Lane_${i + 1}`, name, kind: kindOf(name), nodes: [] }]))
}
