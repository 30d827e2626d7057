import type { ProcessModel } from '#src/domain/process.ts'
import type { Walk, WalkCase, WalkExecution } from '#src/domain/walk.ts'
import { compile } from '#src/engine/compile/compile.ts'
import type { Net } from '#src/engine/net.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseWalk } from '#src/engine/walk/walkCase.ts'
import { walkCase } from '#src/engine/walk/walkCase.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { caseFactsOf } from '../counting/caseFacts.ts'
import { CaseView } from '../counting/caseView.ts'
import { RunningCounters } from './counters.ts'
import { documentsByRow } from './documents.ts'
import { eventsOf, outcomeOf } from './events.ts'
import { foreseen } from './foreseen.ts'
import type { PickedCase } from './pickCase.ts'
import { pickCase } from './pickCase.ts'
import { placesOf } from './places.ts'

/**
 * Walks one case of a model on the nominal clock (method, section 1): what happens in which order, with the indicators
 * running along. `chosen` follows `choices`, the option taken at each decision in the order in which the case meets them,
 * and stops at the first decision beyond them; choices that do not fit the model are dropped from the first such on. When no
 * case of the model comes to an end, the walk follows the choices too.
 */
export function walkOf(model: ProcessModel, which: WalkCase, choices: readonly number[] = []): Walk {
  const facts = caseFactsOf(model)
  const net = compile(model)
  const picked = which === 'chosen' ? undefined : pickCase(net, which, reachesGoal(facts))
  return picked === undefined
    ? tell(facts, net, 'chosen', walkAsFar(net, choices))
    : tell(facts, net, which, walkCase(net, picked.options), picked)
}

/** Choices may have been made before the model was changed. */
function walkAsFar(net: Net, choices: readonly number[]): CaseWalk {
  for (let kept = choices.length; ; kept--) {
    try {
      return walkCase(net, choices.slice(0, kept))
    } catch (error) {
      if (!(error instanceof RangeError) || kept === 0) throw error
    }
  }
}

/** Whether no end event reached is marked refused or abandoned. */
const reachesGoal =
  ({ refusedEnd }: CaseFacts) =>
  ({ ends, endCount }: CaseTrace): boolean => {
    for (let i = 0; i < endCount; i++) if (refusedEnd[ends[i]!] === 1) return false
    return true
  }

function tell(facts: CaseFacts, net: Net, which: WalkCase, walked: CaseWalk, picked?: PickedCase): Walk {
  const { moves, ending, hours, probability } = walked
  const trace = foreseen(net, walked.trace, moves)
  const counters = new RunningCounters(facts, trace)
  const { events, decisions, met } = eventsOf(net, trace, moves, counters)
  const outcome = outcomeOf(events)
  return {
    which,
    events,
    executions: executionsOf(facts, trace, walked, counters),
    decisions,
    places: placesOf(facts, met),
    ending,
    stuckAt: trace.stuckAt.map((node) => net.nodes[node]?.id ?? ''),
    hours,
    week: facts.week,
    probability,
    coverage: picked?.coverage ?? 1,
    ...(picked && { share: picked.share }),
    ...(outcome !== undefined && { outcome }),
    ...(facts.currency !== undefined && { currency: facts.currency }),
  }
}

function executionsOf(facts: CaseFacts, trace: CaseTrace, { moves }: CaseWalk, counters: RunningCounters): WalkExecution[] {
  const cut = new Set(moves.flatMap((move) => (move.kind === 'cut' ? [move.row] : [])))
  const documents = documentsByRow(facts, new CaseView(facts, trace))
  return Array.from({ length: trace.count }, (_, row) => {
    const node = trace.node[row]!
    return {
      element: facts.model.nodes[node]!.id,
      isStep: facts.isStep[node] === 1,
      withApplicant: facts.involves[node] === 1,
      ready: trace.ready[row]!,
      begin: trace.begin[row]!,
      end: trace.end[row]!,
      waitHours: trace.wait[row]!,
      workHours: trace.work[row]!,
      isCut: cut.has(row),
      adds: counters.addsOf(row),
      documents: documents.get(row) ?? [],
    }
  })
}
