import { simulationCosts } from '#src/analysis/simulationCosts.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import { parseInstant } from '#src/domain/civil.ts'
import type { Finding } from '#src/domain/findings.ts'
import { Simulation } from '#src/engine/simulation/simulation.ts'
import { unknownElements, withNames } from '#src/interchange/scenario.ts'
import type { Command } from './command.ts'
import { readInput } from './inputs.ts'
import type { Io } from './io.ts'
import { EXIT } from './io.ts'
import type { Options } from './options.ts'
import { UsageError } from './options.ts'
import { exitAfter, unreadable, worded } from './output/findings.ts'
import { simulationTable } from './output/simulationTable.ts'
import { isUsable, scenarioFor, wordedScenario } from './scenarios.ts'
import { openLog } from './simulationLog.ts'

/** Slices of a simulation between two looks at the screen. */
const SLICES_SHOWN = 10

/** `simulate FILE`: many cases at once on the calendar clock. */
export const simulate: Command = async (files, options, io, words) => {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new UsageError('oneFile', { command: 'simulate' })
  if (options.csv) throw new UsageError('csvOnlyAnalyze')
  if (options.start !== undefined && parseInstant(options.start) === undefined)
    throw new UsageError('badMoment', { option: 'start', value: options.start })

  const input = await readInput(file, io, words)
  const isModel = 'model' in input
  const reading = isModel ? await scenarioFor(file, options, io, words) : undefined
  if (!isModel || !reading || !isUsable(reading)) {
    const findings = isModel
      ? (reading?.findings ?? []).map((one) => wordedScenario(one, words))
      : [unreadable(input.place, input.reason)]
    const { scenario } = isModel ? options : {}
    if (options.json) io.out(`${JSON.stringify({ file, scenario, findings })}\n`)
    else for (const { element, message } of findings) io.err(`${isModel ? options.scenario : file}:${element}: ${message}\n`)
    return EXIT.inputHasErrors
  }

  const { model } = input
  const { scenario } = reading
  const before: Finding[] = [...input.findings, ...withNames(reading.findings, model), ...unknownElements(scenario, model)]
  const log = options.log === undefined ? undefined : openLog(options.log, model, io)
  const simulation = new Simulation(model, scenario, {
    ...settingsOf(options),
    costs: simulationCosts(model),
    log: log?.write,
    clock: () => performance.now(),
  })
  log?.begin(simulation.plan.start)
  run(simulation, io)
  log?.end()
  const { findings, ...result } = simulation.result()
  const all = worstFirst([...before, ...findings])
  const printed = { file, ...result, findings: all.map((one) => worded(one, words)) }
  io.out(options.json ? `${JSON.stringify(printed)}\n` : `${simulationTable(printed, model.service.currency, words)}\n`)
  return exitAfter(all)
}

const settingsOf = ({ cases, seed, replications, start, warmUp }: Options) => ({ cases, seed, replications, start, warmUp })

function run(simulation: Simulation, io: Io): void {
  for (let slices = 1; !simulation.step(); slices++) if (slices % SLICES_SHOWN === 0) io.progress?.(simulation.progress)
  io.progress?.(1)
}
