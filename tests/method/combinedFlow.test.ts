import { describe } from 'vitest'
import { file } from '#tests/support/xmlCases.ts'
import type { FileCase } from '#tests/support/fileCases.ts'
import { chance, el, els, flows, itMeasures, lane, lanes, office, pools, task } from '#tests/support/fileCases.ts'

const LOOPS: readonly FileCase[] = [
  {
    title: 'nested loops beside a question to an agency, joined',
    // After each B (2 h): 0.1 B again, 0.09 A (1 h) and B again, 0.81 on. With b runs of B and a of A the branch takes a + 2b h,
    // never less than the agency's 2 h, and Z 1 h follows: 4 h in 0.81, 6 h in 0.1 x 0.81, 7 h in 0.09 x 0.81, ...
    xml: pools(
      [
        [
          'citizen',
          'applicant',
          els('startEvent', 's') +
            els('parallelGateway', 'g', 'j') +
            els('exclusiveGateway', 'm', 'n', 'x', 'y') +
            task('A', 1) +
            task('B', 2) +
            task('ask', 0.5) +
            task('read', 0, '', '', 'receiveTask') +
            task('Z', 1) +
            flows(
              's g',
              'g m',
              'g ask',
              'm A',
              'A n',
              'n B',
              'B x',
              'x n 0.1',
              'x y 0.9',
              'y m 0.1',
              'y j 0.9',
              'ask read',
              'read j',
              'j Z',
            ),
        ],
        ['agency', 'back-office', els('startEvent', 'start') + task('W', 1.5) + flows('start W')],
      ],
      'ask start',
      'W read',
    ),
    hours: 1 / 0.9 + 2 / 0.81 + 1,
    n: { A: 1 / 0.9, B: 1 / 0.81, W: 1, Z: 1 },
    mean: { reworkShare: 0.19, handovers: 2 },
    min: { elapsedWorkingDays: 4 / 8, steps: 6 },
    p50: { elapsedWorkingDays: 4 / 8 },
    p90: { elapsedWorkingDays: 7 / 8 }, // 0.891 up to 6 h
  },
  {
    title: 'an inclusive block with a default flow inside a loop',
    // each round A 1 h, then B 2 h (1/2) and C 3 h (2/5) each by itself, else E 1 h: 1 + 0.4 x 3 + 0.3 x 2 + 0.3 x 1; 5/4 rounds
    xml: office(
      els('startEvent', 's') +
        els('exclusiveGateway', 'm', 'x') +
        task('A', 1) +
        el('inclusiveGateway', 'o', '', 'default="o_E"') +
        els('inclusiveGateway', 'j') +
        task('B', 2) +
        task('C', 3) +
        task('E', 1) +
        els('endEvent', 'e') +
        flows('s m', 'm A', 'A o', 'o B 0.5', 'o C 0.4', 'o E', 'B j', 'C j', 'E j', 'j x', 'x m 0.2', 'x e 0.8'),
    ),
    hours: 1.25 * 3.1,
    n: { A: 1.25, B: 0.625, C: 0.5, E: 0.375 },
    mean: { reworkShare: 0.2 },
    min: { elapsedWorkingDays: 2 / 8 },
    free: ['inclusive-probability-missing', 'inclusive-join-forced'],
  },
  {
    title: 'an implicit split whose tokens each come round again by chance',
    // each A makes two tokens, each runs M and goes back to A in a quarter: A = 1 + A / 2
    xml: office(
      els('startEvent', 's') +
        task('A', 1) +
        task('B', 1) +
        task('C', 3) +
        task('M', 1) +
        els('exclusiveGateway', 'x') +
        els('endEvent', 'e') +
        flows('s A', 'A B', 'A C', 'B M', 'C M', 'M x', 'x A 0.25', 'x e 0.75'),
    ),
    n: { A: 2, B: 2, C: 2, M: 4 },
    mean: { workHours: 2 * (1 + 1 + 3) + 4, reworkShare: 1 }, // M runs from 2 h on and is reached again at 4 h
    min: { steps: 5, elapsedWorkingDays: 5 / 8 },
  },
  {
    title: 'a cycle without an end in some of the cases',
    // the fifth that goes round for ever is told, and figures are over the others: C 3 h beside 2 h
    xml: office(
      els('startEvent', 's') +
        els('parallelGateway', 'g', 'j') +
        els('exclusiveGateway', 'x') +
        task('A', 1) +
        task('B', 1) +
        task('C', 3) +
        task('F', 2) +
        flows('s g', 'g x', 'g F', 'x A 0.2', 'x C 0.8', 'A B', 'B A', 'C j', 'F j'),
    ),
    hours: 3,
    n: { A: 0, C: 1, F: 1 },
    finds: ['endless-cycle A', 'endless-case P'],
  },
]

const CHANCES: readonly FileCase[] = [
  {
    title: 'probabilities that are missing, that leave a rest, and that exceed 1',
    // x: a third each; y: 1/2 and two quarters; z: 0.8 and 0.6 of 1.4
    xml: office(
      els('startEvent', 's') +
        els('exclusiveGateway', 'x', 'y', 'z') +
        'ABCFGHIJ'
          .split('')
          .map((id) => task(id, 1))
          .join('') +
        flows(
          's x',
          'x A',
          'x B',
          'x C',
          'A y',
          'B y',
          'C y',
          'y F 0.5',
          'y G',
          'y H',
          'F z',
          'G z',
          'H z',
          'z I 0.8',
          'z J 0.6',
        ),
    ),
    n: { A: 1 / 3, B: 1 / 3, C: 1 / 3, F: 0.5, G: 0.25, H: 0.25, I: 4 / 7, J: 3 / 7 },
    finds: ['probabilities-normalised z'],
  },
  {
    title: 'the longest of a lottery and a fixed branch, with its quantiles',
    // 1 h, 5 h, 20 h with 0.5, 0.4, 0.1, beside 4 h: 4, 5, 20
    xml: office(
      els('startEvent', 's') +
        els('parallelGateway', 'g', 'j') +
        els('exclusiveGateway', 'x', 'm') +
        task('A', 1) +
        task('B', 5) +
        task('C', 20) +
        task('F', 4) +
        flows('s g', 'g x', 'g F', 'x A 0.5', 'x B 0.4', 'x C 0.1', 'A m', 'B m', 'C m', 'm j', 'F j'),
    ),
    hours: 2 + 2 + 2,
    min: { elapsedWorkingDays: 0.5, workHours: 5 },
    p50: { elapsedWorkingDays: 0.5, workHours: 5 },
    p90: { elapsedWorkingDays: 5 / 8, workHours: 9 },
    mean: { workHours: 4 + 0.5 + 2 + 2 },
  },
  {
    title: 'several starts by chance, one of them a trigger that another pool pulls',
    // seven in ten online, the others at the desk; the agency's second start waits for the message
    xml: pools(
      [
        [
          'citizen',
          'applicant',
          el('startEvent', 'web', chance(0.7)) +
            els('startEvent', 'desk') +
            task('online', 1, '', 'channel="online"') +
            task('visit', 2, '', 'channel="in-person"') +
            els('endEvent', 'sent', 'handed') +
            flows('web online', 'desk visit', 'online sent', 'visit handed'),
        ],
        ['agency', 'back-office', els('startEvent', 'start') + task('check', 3) + flows('start check')],
      ],
      'sent start',
      'handed start',
    ),
    hours: 0.7 * 4 + 0.3 * 5,
    n: { online: 0.7, visit: 0.3, check: 1 },
    mean: { visits: 0.3, onlineShare: 0.7, interactions: 1, handovers: 1, maturity: 4 },
  },
]

const PARTS: readonly FileCase[] = [
  {
    title: 'a process called by two lanes is handed to and back twice, and running it again is rework',
    xml: file(
      `<bpmn:process id="P" name="Service">${lanes(lane('L1', 'applicant', 's A c1'), lane('L2', 'back-office', 'B c2'))}` +
        els('startEvent', 's') +
        task('A', 1) +
        el('callActivity', 'c1', '', 'calledElement="Q"') +
        task('B', 2) +
        el('callActivity', 'c2', '', 'calledElement="Q"') +
        flows('s A', 'A c1', 'c1 B', 'B c2') +
        `</bpmn:process><bpmn:process id="Q" name="Register">${els('startEvent', 'q')}${task('T', 3, '', 'channel="online"')}${flows('q T')}</bpmn:process>`,
    ),
    hours: 1 + 3 + 2 + 3,
    n: { T: 2 },
    mean: { handovers: 3, interactions: 3, reworkShare: 1, onlineShare: 2 / 3 },
  },
  {
    title: 'processes without pools, events and drawing, with a part that nothing reaches',
    // P: A 1 h, B 2 h; Q: C 5 h; the circle of X and Y has no beginning beside that of Q
    xml: file(
      `<bpmn:process id="P">${task('A', 1)}${task('B', 2)}${flows('A B')}</bpmn:process>` +
        `<bpmn:process id="Q">${task('C', 5)}${task('X', 1)}${task('Y', 1)}${flows('X Y', 'Y X')}</bpmn:process>`,
    ),
    hours: 5,
    n: { A: 1, B: 1, C: 1, X: 0, Y: 0 },
    mean: { workHours: 8, handovers: 0 },
    finds: ['unreachable X'],
  },
  {
    title: 'a boundary event without its activity is never reached',
    xml: office(
      els('startEvent', 's') +
        task('A', 1) +
        el('boundaryEvent', 'b', '', 'attachedToRef="gone"') +
        task('B', 1) +
        flows('s A', 'b B'),
    ),
    hours: 1,
    n: { A: 1, B: 0 },
    finds: ['unreachable b'],
  },
]

describe('loops and what runs beside them', { timeout: 60_000 }, () => itMeasures(LOOPS))
describe('chances one after another and side by side', () => itMeasures(CHANCES))
describe('parts of a file', () => itMeasures(PARTS))
