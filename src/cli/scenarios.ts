import type { Words } from '#src/i18n/words.ts'
import { textOf } from '#src/bpmn/parse.ts'
import type { Finding } from '#src/domain/findings.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import { readScenario, scenarioIn } from '#src/interchange/scenario.ts'
import type { ScenarioReading } from '#src/interchange/scenarioReading.ts'
import type { Io } from './io.ts'
import type { Options } from './options.ts'
import { readBytes } from './readBytes.ts'
import type { PrintedFinding } from './output/findings.ts'
import { worded } from './output/findings.ts'

/** Findings after which there is no scenario at all. */
const NOTHING_READ = new Set(['unreadable', 'scenario-older-form'])

/** The scenario asked for, else the one that the model's own file carries, else none. */
export async function scenarioFor(file: string, { scenario }: Options, io: Io, words: Words): Promise<ScenarioReading> {
  if (scenario !== undefined) {
    const read = await readBytes(scenario, io, words)
    if ('bytes' in read) return readScenario(textOf(read.bytes).text)
    const finding = { severity: 'error', rule: 'unreadable', element: '1:1', name: '', params: { message: read.reason } } as const
    return { scenario: NO_SCENARIO, findings: [finding] }
  }
  const own = await scenarioIn(textOf(await io.read(file)).text)
  if (own === undefined) return { scenario: NO_SCENARIO, findings: [] }
  if (!isUsable(own)) return { scenario: NO_SCENARIO, findings: own.findings }
  const used = { severity: 'info', rule: 'scenario-own', element: '', name: own.scenario.name ?? '' } as const
  return { scenario: own.scenario, findings: [...own.findings, used] }
}

/** A finding of a scenario file in words; that it could not be read is worded by its reason. */
export function wordedScenario(finding: Finding, words: Words): PrintedFinding {
  const { rule, params } = finding
  const printed = worded(finding, words)
  if (rule !== 'unreadable') return printed
  const given = params?.['message']
  const message = typeof given === 'string' ? given : words.find(`unreadable.${String(params?.['code'])}`, params)
  return { ...printed, message: message ?? printed.message }
}

/** Whether anything of the scenario could be read. */
export const isUsable = ({ findings }: ScenarioReading): boolean =>
  !findings.some(({ severity, rule }) => severity === 'error' && NOTHING_READ.has(rule))
