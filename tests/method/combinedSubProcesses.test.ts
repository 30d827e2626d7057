import { describe } from 'vitest'
import type { FileCase } from '#tests/support/fileCases.ts'
import {
  boundary,
  chance,
  definition,
  el,
  els,
  facts,
  fee,
  flows,
  itMeasures,
  office,
  PARALLEL,
  SEQUENTIAL,
  task,
  timer,
  times,
  wait,
} from '#tests/support/fileCases.ts'

/** Three instances of T (1 h wait, 2 h work, fee 10) in a sub-process S with a timer. */
const instances = (marker: string, duration: string, p: number) =>
  office(
    els('startEvent', 's') +
      el('subProcess', 'S', facts(times(3)) + marker + task('T', 2, wait(1) + fee(10))) +
      boundary('b', 'S', p, timer(duration)) +
      task('L', 1) +
      flows('s S', 'b L'),
  )

const INSTANCES: readonly FileCase[] = [
  {
    title: 'side by side: all three are cut at the same hour of their work',
    // 3/4: 3 h, 6 h of work. 1/4: cut at 2 h (1 h of wait, 1 h of work each), then L 1 h
    xml: instances(PARALLEL, 'PT2H', 0.25),
    hours: 3,
    n: { T: 3, L: 0.25 },
    mean: { workHours: 0.75 * 6 + 0.25 * 4, waitHours: 3, fees: 30 },
  },
  {
    title: 'one after another: the third is cut in its wait and costs nothing',
    // cut at 6.5 h: two whole executions, half an hour of the third one's wait
    xml: instances(SEQUENTIAL, 'PT6H30M', 1),
    hours: 7.5,
    n: { T: 3, L: 1 },
    mean: { workHours: 4 + 1, waitHours: 2.5, fees: 20 },
  },
  {
    title: 'at the very moment a wait ends the timer is first: it was caused first',
    // at 7 h the third one's wait is over, but its work has not begun
    xml: instances(SEQUENTIAL, 'PT7H', 1),
    hours: 8,
    n: { T: 3, L: 1 },
    mean: { workHours: 4 + 1, waitHours: 3, fees: 20 },
  },
]

const INSIDE: readonly FileCase[] = [
  {
    title: 'an event sub-process whose error leaves by the boundary event',
    // A 2 h; in 2/5 E 1 h follows and its error leads to H 3 h instead of N 1 h
    xml: office(
      els('startEvent', 's') +
        el(
          'subProcess',
          'S',
          task('A', 2) +
            el(
              'subProcess',
              'V',
              el('startEvent', 'v', chance(0.4) + definition('message'), 'isInterrupting="false"') +
                task('E', 1) +
                el('endEvent', 'x', definition('error', 'err')) +
                flows('v E', 'E x'),
              'triggeredByEvent="true"',
            ),
        ) +
        boundary('b', 'S', undefined, definition('error', 'err')) +
        task('H', 3) +
        task('N', 1) +
        flows('s S', 'S N', 'b H'),
    ),
    hours: 0.6 * 3 + 0.4 * 6,
    n: { E: 0.4, H: 0.4, N: 0.6 },
    free: ['event-probability-missing'],
  },
  {
    title: 'a terminate end leaves an event sub-process no time to happen',
    // A 1 h, then the sub-process is over at once; E never runs, N does
    xml: office(
      els('startEvent', 's') +
        el(
          'subProcess',
          'S',
          els('startEvent', 'j') +
            task('A', 1) +
            el('endEvent', 't', definition('terminate')) +
            el(
              'subProcess',
              'V',
              el('startEvent', 'v', chance(0.5) + definition('message')) + task('E', 4) + flows('v E'),
              'triggeredByEvent="true"',
            ) +
            flows('j A', 'A t'),
        ) +
        task('N', 1) +
        flows('s S', 'S N'),
    ),
    hours: 2,
    n: { A: 1, E: 0, N: 1 },
  },
  {
    title: 'terminate inside ends the sub-process, terminate outside everything else',
    // S ends at 1 h and cuts B; the join fires with C at 2 h; F ends at 3 h and cuts K
    xml: office(
      els('startEvent', 's') +
        els('parallelGateway', 'g', 'j') +
        el(
          'subProcess',
          'S',
          els('startEvent', 'i') +
            task('A', 1) +
            task('B', 5) +
            el('endEvent', 't', definition('terminate')) +
            flows('i A', 'i B', 'A t'),
        ) +
        task('C', 2) +
        task('F', 1) +
        task('K', 10, fee(5)) +
        task('never', 1) +
        el('endEvent', 'u', definition('terminate')) +
        flows('s g', 'g S', 'g C', 'g K', 'S j', 'C j', 'j F', 'F u', 'K never'),
    ),
    hours: 3,
    n: { A: 1, B: 1, K: 1, never: 0 },
    mean: { workHours: 1 + 1 + 2 + 1 + 3, fees: 5 },
  },
  {
    title: 'an escalation in a loop starts its branch each time round',
    // rounds a: 1, 2, 3, ... with 1/2, 1/4, ...; N begins after each, so the last N ends at a + 2, S and Z at a + 1
    xml: office(
      els('startEvent', 's') +
        el(
          'subProcess',
          'S',
          els('startEvent', 'i') +
            els('exclusiveGateway', 'm', 'x') +
            task('A', 1) +
            el('intermediateThrowEvent', 'esc', definition('escalation', 'e1')) +
            els('endEvent', 'o') +
            flows('i m', 'm A', 'A esc', 'esc x', 'x m 0.5', 'x o 0.5'),
        ) +
        boundary('b', 'S', 0, definition('escalation', 'e1'), false) +
        task('N', 2) +
        task('Z', 1) +
        flows('s S', 'S Z', 'b N'),
    ),
    hours: 4,
    n: { A: 2, N: 2, Z: 1 },
    mean: { reworkShare: 0.5 },
    min: { steps: 3, workHours: 4 },
    p50: { workHours: 4 },
    p90: { workHours: 4 + 3 * 3 }, // four rounds or fewer in 15/16
  },
]

describe('instances of a sub-process and a timer', () => itMeasures(INSTANCES))
describe('events inside and around a sub-process', () => itMeasures(INSIDE))
