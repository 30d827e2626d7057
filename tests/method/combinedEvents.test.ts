import { describe } from 'vitest'
import type { FileCase } from '#tests/support/fileCases.ts'
import {
  boundary,
  chance,
  definition,
  el,
  els,
  flows,
  itMeasures,
  lane,
  lanes,
  PARALLEL,
  office,
  pools,
  SEQUENTIAL,
  task,
  timer,
  times,
  wait,
} from '#tests/support/fileCases.ts'

const TIMERS: readonly FileCase[] = [
  {
    title: 'an interrupting timer leaves no token for what happens at the end of the work',
    // the timer cuts A at 2 h in 3/10 (L 1 h); in the others A takes 4 h, and in half of these a note of 1 h follows beside N
    xml: office(
      els('startEvent', 's') +
        task('A', 4) +
        boundary('t', 'A', 0.3, timer('PT2H')) +
        boundary('m', 'A', 0.5, definition('message'), false) +
        task('L', 1) +
        task('note', 1) +
        task('N', 3) +
        flows('s A', 'A N', 't L', 'm note'),
    ),
    hours: 0.3 * 3 + 0.7 * 7,
    n: { A: 1, L: 0.3, N: 0.7, note: 0.35 },
    mean: { workHours: 0.3 * 3 + 0.7 * 7 + 0.35 },
  },
  {
    title: 'a timer that outlasts its activity holds it until then',
    // A works 2 h; in half of the cases it ends only with the timer, at 3 h, and L 1 h follows instead of N 5 h
    xml: office(
      els('startEvent', 's') +
        task('A', 2) +
        boundary('t', 'A', 0.5, timer('PT3H')) +
        task('L', 1) +
        task('N', 5) +
        flows('s A', 'A N', 't L'),
    ),
    hours: 0.5 * 7 + 0.5 * 4,
    mean: { workHours: 0.5 * 7 + 0.5 * 3, waitHours: 0 },
  },
  {
    title: 'flow efficiency: without waits a reminder’s timer happens at once',
    // in half of the cases R 6 h begins after 4 h, 3 h after the end of A 1 h: without the timer it runs beside A
    xml: office(
      els('startEvent', 's') + task('A', 1) + boundary('t', 'A', 0.5, timer('PT4H'), false) + task('R', 6) + flows('s A', 't R'),
    ),
    hours: 0.5 * 10 + 0.5 * 1,
    mean: { flowEfficiency: (0.5 * 6 + 0.5 * 1) / 5.5 },
  },
  {
    title: 'flow efficiency: without waits a timer that cuts does so at once',
    // A works 10 h and is cut at 4 h in half of the cases; B waits 40 h and works 1 h and is cut in its wait, at 23 h, in a fifth
    xml: office(
      els('startEvent', 's') +
        task('A', 10) +
        task('B', 1, wait(40, 'applicant')) +
        boundary('t', 'A', 0.5, timer('PT4H')) +
        boundary('u', 'B', 0.2, timer('PT23H')) +
        els('exclusiveGateway', 'm') +
        flows('s A', 'A m', 't m', 'm B'),
    ),
    hours: 7 + 0.8 * 41 + 0.2 * 23,
    mean: { flowEfficiency: (0.5 * 10 + 0.8) / (7 + 0.8 * 41 + 0.2 * 23) },
  },
  {
    title: 'flow efficiency: work that was cut off counts as far as it had passed',
    // A waits 3 h and works 1 h; then T would take 8 h but the other branch ends everything at once
    xml: office(
      els('startEvent', 's') +
        task('A', 1, wait(3)) +
        els('parallelGateway', 'g') +
        task('T', 8) +
        el('endEvent', 'x', definition('terminate')) +
        flows('s A', 'A g', 'g T', 'g x'),
    ),
    hours: 4,
    mean: { flowEfficiency: 0.25, workHours: 1, steps: 2 },
  },
]

const NEVER: readonly FileCase[] = [
  {
    title: 'flow efficiency: what went on only because nothing came does so at once without waits',
    // the agency works 6 h and answers in half of the cases: A 1 h follows. In the others the case rests until then, and the
    // event that nothing sends is the way out: B 2 h, which without waiting is over long before the agency is
    xml: pools(
      [
        [
          'citizen',
          'applicant',
          els('startEvent', 's') +
            els('eventBasedGateway', 'g') +
            el('intermediateCatchEvent', 'answer', definition('message')) +
            el('intermediateCatchEvent', 'other', definition('conditional')) +
            task('A', 1) +
            task('B', 2) +
            flows('s g', 'g answer', 'g other', 'answer A', 'other B'),
        ],
        [
          'agency',
          'back-office',
          els('startEvent', 'u') +
            task('W', 6) +
            els('exclusiveGateway', 'x') +
            els('endEvent', 'sent', 'silent') +
            flows('u W', 'W x', 'x sent 0.5', 'x silent 0.5'),
        ],
      ],
      'sent answer',
    ),
    hours: 0.5 * 7 + 0.5 * 8,
    n: { A: 0.5, B: 0.5 },
    mean: { flowEfficiency: (0.5 * 7 + 0.5 * 6) / 7.5, waitHours: 0 },
    finds: ['event-never-came g'],
  },
]

const EXCESS: readonly FileCase[] = [
  {
    title: 'interrupting events above 1 together are divided by their sum, with a finding at the activity',
    xml: office(
      els('startEvent', 's') +
        task('A', 2) +
        boundary('b', 'A', 0.9, definition('message')) +
        boundary('c', 'A', 0.6, timer('PT1H')) +
        boundary('k', 'A', 0.5, definition('conditional'), false) +
        task('B', 1) +
        task('C', 1) +
        task('N', 1) +
        flows('s A', 'A N', 'b B', 'c C'),
    ),
    hours: 0.6 * 3 + 0.4 * 2,
    n: { B: 0.6, C: 0.4, N: 0 },
    finds: ['probabilities-normalised A'],
  },
  {
    title: 'the probability of an event sub-process is no share among starts',
    xml: office(
      els('startEvent', 's') +
        task('A', 2) +
        el(
          'subProcess',
          'V',
          el('startEvent', 'v', chance(0.25) + definition('message')) + task('E', 4) + flows('v E'),
          'triggeredByEvent="true"',
        ) +
        flows('s A'),
    ),
    hours: 2 + 0.25 * 4,
    n: { E: 0.25 },
    free: ['probabilities-normalised'],
  },
]

const PEOPLE: readonly FileCase[] = [
  {
    title: 'the repeats of a step side by side are handed over once',
    xml: office(
      lanes(lane('L1', 'applicant', 's A'), lane('L2', 'back-office', 'B C')) +
        els('startEvent', 's') +
        task('A', 1) +
        task('B', 2, times(3)).replace('</bpmn:task>', `${PARALLEL}</bpmn:task>`) +
        task('C', 1) +
        flows('s A', 'A B', 'B C'),
    ),
    hours: 4,
    n: { B: 3 },
    mean: { handovers: 1 },
  },
  {
    title: 'the repeats of a step one after the other are handed over once',
    xml: office(
      lanes(lane('L1', 'applicant', 's A'), lane('L2', 'back-office', 'B C')) +
        els('startEvent', 's') +
        task('A', 1) +
        task('B', 2, times(2)).replace('</bpmn:task>', `${SEQUENTIAL}</bpmn:task>`) +
        task('C', 1) +
        flows('s A', 'A B', 'B C'),
    ),
    hours: 6,
    n: { B: 2 },
    mean: { handovers: 1 },
  },
  {
    title: 'a timer against the answer of an agency that is sometimes slow',
    // the answer comes after 1 h or after 10 h, half each; the applicant waits 4 h at most and then complains for 2 h
    xml: pools(
      [
        [
          'citizen',
          'applicant',
          els('startEvent', 's') +
            task('ask', 0) +
            els('eventBasedGateway', 'g') +
            el('intermediateCatchEvent', 'answer', definition('message')) +
            el('intermediateCatchEvent', 'late', timer('PT4H')) +
            task('use', 3) +
            task('complain', 2) +
            flows('s ask', 'ask g', 'g answer', 'g late', 'answer use', 'late complain'),
        ],
        [
          'agency',
          'back-office',
          els('startEvent', 'start') +
            els('exclusiveGateway', 'x') +
            task('quick', 1) +
            task('slow', 10) +
            els('endEvent', 'sent', 'sentLate') +
            flows('start x', 'x quick 0.5', 'x slow 0.5', 'quick sent', 'slow sentLate'),
        ],
      ],
      'ask start',
      'sent answer',
      'sentLate answer',
    ),
    hours: 0.5 * 4 + 0.5 * 10,
    n: { use: 0.5, complain: 0.5 },
    // ask to the agency; back from it where its answer comes
    mean: { waitHours: 0.5 * 4, handovers: 1 + 0.5, interactions: 1 + 1, applicantDays: ((0.5 * 4 + 0.5 * 6) / 8) * 1.4 },
  },
]

describe('timers beside other events', () => itMeasures(TIMERS))
describe('events that never come', () => itMeasures(NEVER))
describe('probabilities of events', () => itMeasures(EXCESS))
describe('events and those who perform', () => itMeasures(PEOPLE))
