import type { Finding } from '#src/domain/findings.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import type { WorkingWeek } from '#src/domain/units.ts'
import { meanHours } from '#src/domain/units.ts'
import { finding } from '../findings.ts'
import type { Net } from '../net.ts'
import { durationHours, parseDuration, type IsoDuration } from './durations.ts'

/** Whether a timer is among the events of a node. */
export const hasTimer = (node: FlowNode): boolean => node.events.some(({ kind }) => kind === 'timer')

/** Whether a timer runs out at a node by itself: one whose duration is known. */
export const runsOut = ({ nodes, wait }: Pick<Net, 'nodes' | 'wait'>, n: number): boolean => wait[n]! >= 0 && hasTimer(nodes[n]!)

/** The duration written in the file; undefined when there is none that can be read (a date, an expression). */
export function timerDuration({ events }: FlowNode): IsoDuration | undefined {
  const text = events.find(({ kind }) => kind === 'timer')?.timer?.text
  return text === undefined ? undefined : parseDuration(text)
}

/** Hours a timer runs: `bpr:wait`, else its duration; undefined when neither is there. */
export function timerHours(node: FlowNode, week: WorkingWeek): number | undefined {
  if (node.facts?.wait !== undefined) return meanHours(node.facts.wait, week)
  const duration = timerDuration(node)
  return duration === undefined ? undefined : durationHours(duration, week)
}

/** Whether a timer event has a duration, written or annotated. */
export const hasDuration = (node: FlowNode, week: WorkingWeek): boolean => hasTimer(node) && timerHours(node, week) !== undefined

/**
 * Mean wait of a node in working hours on the nominal clock: of an activity, or the delay of an intermediate event, 0 at any
 * other node; a timer without a readable duration gives -1 (it delays nothing, with a finding).
 */
export function waitOf(node: FlowNode, week: WorkingWeek, findings: Finding[]): number {
  const isEvent = node.kind === 'intermediateCatchEvent' || node.kind === 'intermediateThrowEvent'
  if (!isEvent && !isActivity(node)) return 0
  if (!isEvent || !hasTimer(node)) return meanHours(node.facts?.wait, week)
  const hours = timerHours(node, week)
  if (hours === undefined) findings.push(finding('timer-without-duration', node))
  return hours ?? -1
}
