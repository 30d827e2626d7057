import { describe } from 'vitest'
import type { FileCase } from '#tests/support/fileCases.ts'
import {
  boundary,
  el,
  els,
  facts,
  fee,
  flows,
  itMeasures,
  lane,
  lanes,
  office,
  submits,
  task,
  timer,
  times,
  wait,
} from '#tests/support/fileCases.ts'

const time = (tag: string, likely: number, unit: string, more = ''): string =>
  `<bpr:${tag} likely="${likely}" unit="${unit}" ${more}/>`

const DAYS: readonly FileCase[] = [
  {
    title: 'every unit on one path, in a week of six days of seven hours',
    // work 10 / 20 / 60 min: 25 min. Waits: 7 calendar days are a week of 42 h, 2 working days 14 h, a month 4.2 weeks; the
    // timers P1D 6 h, PT23H as it stands, PT24H 6 h again
    xml: office(
      els('startEvent', 's') +
        el('task', 'A', facts(`<bpr:work min="10" likely="20" max="60" unit="minute"/>${time('wait', 7, 'calendar-day')}`)) +
        el('task', 'B', facts(time('wait', 2, 'working-day'))) +
        el('task', 'C', facts(time('wait', 1, 'month'))) +
        el('intermediateCatchEvent', 't', timer('P1D')) +
        el('intermediateCatchEvent', 'u', timer('PT23H')) +
        el('intermediateCatchEvent', 'v', timer('PT24H')) +
        flows('s A', 'A B', 'B C', 'C t', 't u', 'u v'),
      'hoursPerDay="7" daysPerWeek="6"',
    ),
    hours: 25 / 60 + 42 + 14 + 42 * 4.2 + 6 + 23 + 6,
    mean: {
      workHours: 25 / 60,
      waitHours: 91 + 42 * 4.2,
      elapsedDays: ((25 / 60 + 91 + 42 * 4.2) / 42) * 7,
      flowEfficiency: 25 / 60 / (25 / 60 + 91 + 42 * 4.2),
    },
  },
  {
    title: 'the clock of the law stands still while any branch waits for the applicant',
    // from the end of A (1 h) to the end of C (43 h): 42 h, of which the applicant owes something in 1..17, and in half of the
    // cases in 1..21 on the other branch too: 26 h or 22 h against 25 h
    xml: office(
      els('startEvent', 's') +
        els('exclusiveGateway', 'x', 'm') +
        els('parallelGateway', 'g', 'j') +
        task('A', 1) +
        task('B', 1, wait(16, 'applicant')) +
        task('C', 1, wait(24, 'statutory')) +
        task('F', 1, wait(20, 'applicant')) +
        task('G', 1, wait(20, 'queue')) +
        flows('s A', 'A g', 'g B', 'B C', 'C j', 'g x', 'x F 0.5', 'x G 0.5', 'F m', 'G m', 'm j'),
      'deadline="25" deadlineUnit="hour" deadlineFrom="A" deadlineTo="C"',
    ),
    hours: 43,
    mean: { deadlineShare: 0.5 },
  },
  {
    title: 'a deadline may run to the end of a sub-process',
    // S ends at 3 h or, in a quarter of the cases, at 9 h; N 10 h follows. Six hours are allowed
    xml: office(
      els('startEvent', 's') +
        el(
          'subProcess',
          'S',
          els('startEvent', 'i') +
            els('exclusiveGateway', 'x', 'y') +
            task('A', 3) +
            task('B', 6) +
            flows('i A', 'A x', 'x y 0.75', 'x B 0.25', 'B y'),
        ) +
        task('N', 10) +
        flows('s S', 'S N'),
      'deadline="6" deadlineUnit="hour" deadlineTo="S"',
    ),
    hours: 13 + 1.5,
    mean: { deadlineShare: 0.75, waitHours: 0 },
  },
  {
    title: 'a deadline to an element that takes no time is an error',
    xml: office(
      els('startEvent', 's') + task('A', 3) + els('endEvent', 'e') + flows('s A', 'A e'),
      'deadline="6" deadlineUnit="hour" deadlineTo="e"',
    ),
    finds: ['deadline-step-unknown P'],
  },
  {
    title: 'days until the applicant is served, on the branch that ends later',
    // the applicant collects after 4 h; in half of the cases a call follows 8 h later, while the archive takes 20 h in all
    xml: office(
      els('startEvent', 's') +
        els('parallelGateway', 'g') +
        els('exclusiveGateway', 'x') +
        els('endEvent', 'e') +
        task('collect', 4, '', 'channel="in-person"') +
        task('call', 1, wait(7), 'channel="phone"') +
        task('archive', 20) +
        flows('s g', 'g collect', 'g archive', 'collect x', 'x call 0.5', 'x e 0.5'),
    ),
    hours: 20,
    mean: { applicantDays: ((0.5 * 4 + 0.5 * 12) / 8) * 1.4, interactions: 1.5 },
    min: { applicantDays: 0.7 },
    p90: { applicantDays: 2.1 },
  },
]

const MONEY_IN_A_LOOP = office(
  lanes(
    lane('L1', 'applicant', 's A x e'),
    lane('L2', 'front-office', 'B', 'hourlyCost="40"'),
    lane('L3', 'private', 'C', 'hourlyCost="100"'),
  ) +
    els('startEvent', 's') +
    task('A', 1, fee(20) + '<bpr:cost kind="duty" payer="agency" amount="7"/>', 'channel="in-person" place="X"') +
    task('B', 0.5, '<bpr:cost kind="material" amount="3"/>', 'channel="phone"') +
    task('C', 2, '<bpr:cost kind="service" payer="applicant" amount="1.5" currency="BRV"/>') +
    els('exclusiveGateway', 'x') +
    els('endEvent', 'e') +
    flows('s A', 'A B', 'B x', 'x A 0.5', 'x C 0.5', 'C e'),
  'hourlyValue="10" visitCost="5" visitHours="1" overhead="0.5" volume="100" currency="UZS" asOf="2016-06-01"',
)

/** With amounts of the reference unit as `[date, amount]`. */
const withRates = (xml: string, ...rates: readonly (readonly [string, number])[]): string =>
  xml.replace(
    /(<bpr:service[^>]*)\/>/,
    `$1>${rates.map(([from, amount]) => `<bpr:referenceUnit code="BRV" from="${from}" amount="${amount}"/>`).join('')}</bpr:service>`,
  )

const MONEY: readonly FileCase[] = [
  {
    title: 'costs per case, per hour and per visit, in a loop through one place',
    // two rounds on average, half an hour apart: one visit. A and B count twice, C (1.5 BRV of 6) once
    xml: withRates(MONEY_IN_A_LOOP, ['2016-07-01', 8], ['2016-01-01', 6]),
    mean: {
      visits: 1,
      fees: 40,
      applicantHours: 2 * 1.5 + 1,
      applicantOutOfPocket: 40 + 9 + 5,
      applicantCost: 40 + 9 + 5 + 4 * 10,
      agencyHours: 1,
      agencyCost: 2 * (0.5 * 40 * 1.5 + 7 + 3),
      burden: 9400,
      // A to B in each round, B back to A in each but the last, B to C once
      handovers: 2 + 1 + 1,
    },
  },
  {
    title: 'a date before the first amount of a reference unit leaves that cost alone out',
    xml: withRates(MONEY_IN_A_LOOP, ['2016-07-01', 8]),
    mean: { fees: 40, applicantOutOfPocket: 40 + 5 },
    finds: ['date-before-rate C'],
  },
]

const PAPER: readonly FileCase[] = [
  {
    title: 'a document asked twice on one step, issued on the way, and asked in another form',
    // Passport is given three times; the certificate, issued by B before C begins, is asked by C; the photo has a holder
    xml: office(
      els('startEvent', 's') +
        task('A', 1, submits('Passport', 'form="original"') + submits(' PASSPORT ', 'form="copy"'), 'channel="in-person"') +
        task('B', 1, '<bpr:document name="Certificate" role="issued" form="electronic"/>') +
        task(
          'C',
          1,
          submits('certificate', 'form="certified-copy" copies="2"') +
            submits('passport', 'form="data"') +
            submits('Photo', 'form="original" holder="Ministry"') +
            '<bpr:document name="Receipt" role="presented" form="copy"/>',
          'channel="online"',
        ) +
        task('F', 1, submits('Map'), 'channel="internal"') +
        flows('s A', 'A B', 'B C', 'C F'),
    ),
    mean: {
      documents: 3,
      repeatedDocuments: 2,
      onceOnlyGap: 2,
      copies: 1 + (2 + 1) + 1,
      certifiedCopies: 1,
      mediaBreaks: 2, // the passport from paper to data, the certificate from data to paper
    },
  },
  {
    title: 'papers are not given where the step was cut in its wait',
    // the timer cuts A before its work in a quarter of the cases
    xml: office(
      els('startEvent', 's') +
        task('A', 1, wait(4) + submits('Passport', 'form="copy"') + fee(8), 'channel="in-person"') +
        boundary('b', 'A', 0.25, timer('PT2H')) +
        task('L', 1) +
        flows('s A', 'b L'),
    ),
    mean: { documents: 0.75, copies: 0.75, fees: 6, interactions: 1, visits: 1, waitHours: 0.25 * 2 + 0.75 * 4 },
    hours: 0.25 * 3 + 0.75 * 5,
  },
]

const CONTACTS: readonly FileCase[] = [
  {
    title: 'visits among other channels, an inspector’s call and a queue',
    // X 0..1; online 1..3; X 3..4 goes on; the inspector 4..5; X after a queue of 5 h from 5 on goes on; Y; X anew
    xml: office(
      els('startEvent', 's') +
        task('A', 1, '', 'channel="in-person" place="X"') +
        task('B', 2, '', 'channel="online"') +
        task('C', 1, '', 'channel="in-person" place="X"') +
        task('F', 1, '', 'channel="in-person" place="applicant"') +
        task('G', 1, wait(5, 'queue'), 'channel="in-person" place="X"') +
        task('H', 1, '', 'channel="in-person" place="Y"') +
        task('I', 1, '', 'channel="in-person" place="X"') +
        flows('s A', 'A B', 'B C', 'C F', 'F G', 'G H', 'H I'),
    ),
    hours: 13,
    mean: { visits: 3, interactions: 7, onlineShare: 1 / 7, maturity: 2, proceduresDB: 1 },
  },
  {
    title: 'handovers into two lanes and out of their join, one branch sometimes empty',
    // A to B, A to C; the join comes from B, who goes on with F, and from C, or from A where C is left out
    xml: office(
      lanes(lane('L1', 'applicant', 's A'), lane('L2', 'front-office', 'B F'), lane('L3', 'back-office', 'C')) +
        els('startEvent', 's') +
        els('parallelGateway', 'g', 'j') +
        els('exclusiveGateway', 'x', 'm') +
        task('A', 1) +
        task('B', 2) +
        task('C', 3) +
        task('F', 1) +
        flows('s A', 'A g', 'g B', 'g x', 'x C 0.5', 'x m 0.5', 'C m', 'B j', 'm j', 'j F'),
    ),
    hours: 1 + 2.5 + 1,
    mean: { handovers: 0.5 * 3 + 0.5 * 2, agenciesInvolved: 1.5 },
    p90: { handovers: 3 },
    min: { handovers: 2 },
  },
  {
    title: 'value and automation over executions, with repeats and a branch',
    // 1 h of value twice, 3 h required in half of the cases, 0.5 h of waste, 4 h unmarked
    xml: office(
      els('startEvent', 's') +
        els('exclusiveGateway', 'x', 'm') +
        task('A', 1, times(2), 'value="value"', 'serviceTask') +
        task('B', 3, '', 'value="required"') +
        task('C', 0.5, '', 'value="waste" channel="automatic"') +
        task('F', 4, '', 'channel="internal"', 'scriptTask') +
        flows('s A', 'A x', 'x B 0.5', 'x m 0.5', 'B m', 'm C', 'C F'),
    ),
    hours: 2 + 1.5 + 0.5 + 4,
    mean: { steps: 4.5, valueShare: 2 / 4, requiredShare: 1.5 / 4, wasteShare: 0.5 / 4, automationShare: 3 / 4.5 },
  },
]

describe('days', () => itMeasures(DAYS))
describe('money', () => itMeasures(MONEY))
describe('papers', () => itMeasures(PAPER))
describe('contacts and hands', () => itMeasures(CONTACTS))
