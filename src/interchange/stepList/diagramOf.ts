import { openDocument, setStep, toXml } from '#src/bpmn/document.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { withDrawing } from '#src/bpmn/withDrawing.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import type { DiagramNames, ListedBranch, ListedStep, StepList } from '#src/domain/stepList.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { layoutOf } from '../layout/layout.ts'
import { xmlAttribute } from './xmlAttribute.ts'

/** Words by which an applicant is known in the three languages. */
const APPLICANT = /^(applicant|citizen|client|customer|parent|заявител|граждан|клиент|родител|ariza|fuqaro|mijoz|ota-ona)/iu
const SYSTEM = /(system|portal|register|систем|портал|реестр|tizim|reyestr)/iu

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

function bareXml({ title, steps }: StepList, names: DiagramNames): string {
  const lanes = lanesOf(steps, names.nobody)
  const laneOf = (step: ListedStep | undefined) => lanes.get(step?.performer.trim() || names.nobody) ?? [...lanes.values()][0]
  const nodes: { lane: Lane | undefined; xml: string }[] = []
  const flows: Flow[] = []
  const put = (step: ListedStep | undefined, id: string, xml: string) => {
    laneOf(step)?.nodes.push(id)
    nodes.push({ lane: laneOf(step), xml })
  }
  const endOf = (step: ListedStep, id: string, outcome: 'granted' | 'refused') => {
    const name = outcome === 'refused' ? names.refused : names.end
    put(
      step,
      id,
      `<bpmn:endEvent id="${id}" name="${xmlAttribute(name)}"><bpmn:extensionElements><bpr:event outcome="${outcome}"/></bpmn:extensionElements></bpmn:endEvent>`,
    )
    return id
  }

  /** Where a branch leads: to a step, or to an end of its own. */
  const leadTo = (step: ListedStep, { to }: Pick<ListedBranch, 'to'>, end: string) =>
    typeof to === 'number' ? stepId(to) : endOf(step, `End_${end}`, to === 'refused' ? 'refused' : 'granted')

  put(steps[0], 'Start', `<bpmn:startEvent id="Start" name="${xmlAttribute(names.start)}"/>`)
  flows.push({ from: 'Start', to: steps.length > 0 ? stepId(0) : 'End' })
  if (steps.length === 0) nodes.push({ lane: undefined, xml: `<bpmn:endEvent id="End"/>` })
  for (const [i, step] of steps.entries()) {
    put(step, stepId(i), `<bpmn:task id="${stepId(i)}" name="${xmlAttribute(step.name)}"/>`)
    const goesOn = i + 1 < steps.length ? stepId(i + 1) : undefined
    const on = () => goesOn ?? endOf(step, 'End', 'granted')
    if (step.branches.length === 0) {
      flows.push({ from: stepId(i), to: on() })
      continue
    }
    const [only, ...more] = step.branches
    if (only && more.length === 0 && only.condition === '' && (only.probability ?? 1) === 1) {
      flows.push({ from: stepId(i), to: leadTo(step, only, `${i + 1}`) })
      continue
    }
    const gateway = `Gateway_${i + 1}`
    put(step, gateway, `<bpmn:exclusiveGateway id="${gateway}"/>`)
    flows.push({ from: stepId(i), to: gateway })
    const given = step.branches.reduce((sum, { probability }) => sum + (probability ?? 0), 0)
    const isComplete = step.branches.every(({ probability }) => probability !== undefined)
    if (!isComplete || given < 1 - 1e-9)
      flows.push({ from: gateway, to: on(), ...(isComplete ? { probability: Math.round((1 - given) * 1e9) / 1e9 } : {}) })
    for (const [b, { condition, probability, to }] of step.branches.entries()) {
      const target = leadTo(step, { to }, `${i + 1}_${b + 1}`)
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
${nodes.map(({ xml }) => xml).join('\n')}
${flows.map(flowXml).join('\n')}
</bpmn:process>
</bpmn:definitions>`
}

function flowXml({ from, to, name, probability }: Flow, index: number): string {
  const label = name ? ` name="${xmlAttribute(name)}"` : ''
  const share =
    probability === undefined ? '' : `<bpmn:extensionElements><bpr:flow probability="${probability}"/></bpmn:extensionElements>`
  return `<bpmn:sequenceFlow id="Flow_${index + 1}"${label} sourceRef="${from}" targetRef="${to}">${share}</bpmn:sequenceFlow>`
}

interface Lane {
  readonly id: string
  readonly name: string
  readonly kind: PerformerKind | undefined
  readonly nodes: string[]
}

/** A lane for each performer, applicants first, the others in the order in which they come in. */
function lanesOf(steps: readonly ListedStep[], nobody: string): Map<string, Lane> {
  const names = [...new Set(steps.map(({ performer }) => performer.trim() || nobody))]
  const all = names.length > 0 ? names : [nobody]
  const sorted = [...all.filter((name) => APPLICANT.test(name)), ...all.filter((name) => !APPLICANT.test(name))]
  const kindOf = (name: string): PerformerKind | undefined =>
    APPLICANT.test(name) ? 'applicant' : SYSTEM.test(name) ? 'system' : undefined
  return new Map(sorted.map((name, i) => [name, { id: `Lane_${i + 1}`, name, kind: kindOf(name), nodes: [] }]))
}
