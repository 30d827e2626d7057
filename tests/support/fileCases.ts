import { expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { analyseXml, ext, file } from './xmlCases.ts'

/**
 * A whole BPMN file with answers worked out by hand from docs/method.md and docs/format.md alone. Figures are means;
 * `hours` is the elapsed time in working hours, `n` the executions of steps.
 */
export interface FileCase {
  readonly title: string
  readonly xml: string
  readonly mean?: Partial<Record<IndicatorId, number | null>>
  readonly min?: Partial<Record<IndicatorId, number>>
  readonly p50?: Partial<Record<IndicatorId, number>>
  readonly p90?: Partial<Record<IndicatorId, number>>
  readonly hours?: number
  readonly n?: Record<string, number>
  /** Findings as `rule element`, and rules of which none may be reported. */
  readonly finds?: readonly string[]
  readonly free?: readonly string[]
}

/** Reports that must never be told of a model that can be measured. */
const NEVER = ['equations-disagree']

const round = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)

export const itMeasures = (cases: readonly FileCase[]) =>
  it.each(cases)('$title', async ({ xml, mean = {}, min = {}, p50 = {}, p90 = {}, hours, n = {}, finds = [], free = [] }) => {
    const { indicators, step, findings, service } = await analyseXml(xml)
    const got: Record<string, unknown> = {}
    const want: Record<string, unknown> = {}
    for (const [part, values] of Object.entries({ mean, min, p50, p90 }))
      for (const [id, value] of Object.entries(values)) {
        got[`${id}.${part}`] = round(indicators[id as IndicatorId][part as 'mean'])
        want[`${id}.${part}`] = round(value)
      }
    if (hours !== undefined) {
      got['hours'] = round((indicators.elapsedWorkingDays.mean ?? Number.NaN) * (service.hoursPerDay ?? 8))
      want['hours'] = round(hours)
    }
    for (const [id, value] of Object.entries(n)) {
      got[`n(${id})`] = round(step(id)?.executions)
      want[`n(${id})`] = round(value)
    }
    expect(got).toEqual(want)
    expect(findings.map(({ rule, element }) => `${rule} ${element}`)).toEqual(expect.arrayContaining([...finds]))
    const rules = findings.map(({ rule }) => rule)
    for (const rule of [...NEVER, ...free]) expect(rules).not.toContain(rule)
  })

/** An element of BPMN with its content. */
export const el = (tag: string, id: string, content = '', attributes = ''): string =>
  `<bpmn:${tag} id="${id}" name="${id}" ${attributes}>${content}</bpmn:${tag}>`

/** Elements without content: `els('parallelGateway', 'g', 'j')`. */
export const els = (tag: string, ...ids: string[]): string => ids.map((id) => el(tag, id)).join('\n')

export const work = (hours: number): string => `<bpr:work likely="${hours}" unit="hour"/>`
export const wait = (hours: number, kind = 'transfer'): string => `<bpr:wait likely="${hours}" unit="hour" kind="${kind}"/>`
export const fee = (amount: number, more = ''): string => `<bpr:cost kind="fee" amount="${amount}" ${more}/>`
export const submits = (name: string, more = ''): string => `<bpr:document name="${name}" role="submitted" ${more}/>`

/** The `bpr:step` of an activity. */
export const facts = (content: string, attributes = ''): string => ext(`<bpr:step ${attributes}>${content}</bpr:step>`)

/** A task with so many hours of work, and what else its `bpr:step` says. */
export const task = (id: string, hours: number, content = '', attributes = '', tag = 'task'): string =>
  el(tag, id, facts(work(hours) + content, attributes))

/** Markers of an activity that runs several times. */
export const PARALLEL = '<bpmn:multiInstanceLoopCharacteristics/>'
export const SEQUENTIAL = '<bpmn:multiInstanceLoopCharacteristics isSequential="true"/>'
export const times = (count: number): string => `<bpr:repeat count="${count}"/>`

export const timer = (duration: string): string =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`
export const definition = (kind: string, ref = ''): string =>
  `<bpmn:${kind}EventDefinition ${ref === '' ? '' : `${kind}Ref="${ref}"`}/>`
export const chance = (probability: number): string => ext(`<bpr:event probability="${probability}"/>`)

/** A boundary event with its probability (none for `undefined`) and definition. */
export const boundary = (id: string, host: string, p: number | undefined, what: string, interrupting = true): string =>
  el(
    'boundaryEvent',
    id,
    `${p === undefined ? '' : chance(p)}${what}`,
    `attachedToRef="${host}" cancelActivity="${String(interrupting)}"`,
  )

/** Sequence flows, each as `source target` or `source target probability`. */
export const flows = (...all: string[]): string =>
  all
    .map((one) => {
      const [source, target, p] = one.split(' ')
      const probability = p === undefined ? '' : ext(`<bpr:flow probability="${p}"/>`)
      return `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${probability}</bpmn:sequenceFlow>`
    })
    .join('\n')

/** A lane of a performer of this kind. */
export const lane = (id: string, kind: string, nodes: string, attributes = ''): string =>
  el(
    'lane',
    id,
    ext(`<bpr:performer kind="${kind}" ${attributes}/>`) +
      nodes
        .split(' ')
        .map((node) => `<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`)
        .join(''),
  )
export const lanes = (...all: string[]): string => `<bpmn:laneSet id="lanes">${all.join('')}</bpmn:laneSet>`

/** A file with one process of an office; `service` is the attributes of `bpr:service`. */
export const office = (content: string, service = ''): string =>
  file(
    `<bpmn:process id="P" name="Office">${ext(`<bpr:performer kind="front-office"/><bpr:service ${service}/>`)}${content}</bpmn:process>`,
  )

/** A file with pools: `[id, kind, content]`, a process `<id>_process` each, and message flows as `source target`. */
export const pools = (all: readonly (readonly [string, string, string])[], ...messages: string[]): string =>
  file(
    el(
      'collaboration',
      'C',
      all
        .map(([id, kind]) => el('participant', id, ext(`<bpr:performer kind="${kind}"/>`), `processRef="${id}_process"`))
        .join('') +
        messages
          .map((one) => one.split(' '))
          .map(([from, to]) => `<bpmn:messageFlow id="${from}_to_${to}" sourceRef="${from}" targetRef="${to}"/>`)
          .join(''),
    ) + all.map(([id, , content]) => `<bpmn:process id="${id}_process">${content}</bpmn:process>`).join(''),
  )
