import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { foldName } from '../counting/names.ts'
import { similarity } from './similarity.ts'

/** In files drawn apart an id means the same performer only when the names are at least this similar. */
const SAME_ID_SIMILARITY = 0.5

/**
 * Whether two steps of the two models have the same performer: one of the same name (without one, of the same organisation),
 * or of the same id (in models drawn apart: with half similar names); or the only applicant of both models; or no one in particular, in models of one process
 * without pool and lanes, whatever that process is called.
 */
export function samePerformer(
  asIs: ProcessModel,
  toBe: ProcessModel,
  derived = false,
): (step: FlowNode, from: FlowNode) => boolean {
  const before = busy(asIs)
  const after = busy(toBe)
  const isOnlyApplicant = ({ kind }: Performer, all: ReadonlyMap<string, Performer>) =>
    kind === 'applicant' && [...all.values()].filter((other) => other.kind === 'applicant').length === 1
  const isNobody = ({ id }: Performer, all: ReadonlyMap<string, Performer>, { processes }: ProcessModel) =>
    all.size === 1 && processes.some((process) => process.id === id && process.pool === undefined)
  const isSame = (to: Performer | undefined, from: Performer | undefined): boolean => {
    if (to === undefined || from === undefined) return to === from
    const [name, old] = [nameOf(to), nameOf(from)]
    if (name !== '' && name === old) return true
    if (to.id === from.id && (derived || name === '' || old === '' || similarity(name, old) >= SAME_ID_SIMILARITY)) return true
    if (isNobody(to, after, toBe) && isNobody(from, before, asIs)) return true
    return isOnlyApplicant(to, after) && isOnlyApplicant(from, before)
  }
  const known = new Map<string, boolean>()
  return (step, from) => {
    const key = `${step.performer}\n${from.performer}`
    const same = known.get(key) ?? isSame(after.get(step.performer), before.get(from.performer))
    known.set(key, same)
    return same
  }
}

/** A lane without a name goes by what it belongs to. */
const nameOf = ({ name, organisation = '' }: Performer): string => foldName(name) || foldName(organisation)

const busy = ({ performers }: ProcessModel): Map<string, Performer> =>
  new Map(performers.map((performer) => [performer.id, performer]))
