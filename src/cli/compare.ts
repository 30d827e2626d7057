import { analyse } from '#src/analysis/analyse.ts'
import { certainty } from '#src/analysis/comparison/certainty/certainty.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Command } from './command.ts'
import { readInput } from './inputs.ts'
import { EXIT } from './io.ts'
import { UsageError } from './options.ts'
import { comparisonTable } from './output/comparisonTable.ts'
import { exitAfter, unreadable, worded } from './output/findings.ts'

/** How sure a difference is takes longer than the difference; with more nodes in both files it is left out. */
const MOST_NODES = 400

/** `compare AS-IS TO-BE`: two files of one service side by side. Without both there is nothing to compare. */
export const compareFiles: Command = async (files, options, io, words) => {
  const [asIsFile, toBeFile, ...more] = files
  if (asIsFile === undefined || toBeFile === undefined || more.length > 0) throw new UsageError('twoFiles')
  if (options.csv) throw new UsageError('csvOnlyAnalyze')
  const inputs = [await readInput(asIsFile, io, words), await readInput(toBeFile, io, words)] as const
  for (const input of inputs) {
    if ('model' in input) continue
    const line = { file: input.file, findings: [unreadable(input.place, input.reason)] }
    if (options.json) io.out(`${JSON.stringify(line)}\n`)
    else io.err(`${input.file}:${input.place}: ${input.reason}\n`)
  }
  const [asIs, toBe] = inputs
  if (!('model' in asIs) || !('model' in toBe)) return EXIT.inputHasErrors

  const measured = ({ model, findings }: typeof asIs) => {
    const analysis = analyse(model, options)
    return { model, analysis: { ...analysis, findings: worstFirst([...findings, ...analysis.findings]) } }
  }
  const sides = [measured(asIs), measured(toBe)] as const
  const comparison = compare(...sides)
  if (options.json) {
    const printed = (file: string, analysis: Analysis) => ({
      file,
      ...analysis,
      findings: analysis.findings.map((finding) => worded(finding, words)),
    })
    const { asIs: _, toBe: __, ...compared } = comparison
    const files = { asIs: printed(asIsFile, comparison.asIs), toBe: printed(toBeFile, comparison.toBe) }
    const isSmall = sides.reduce((sum, { model }) => sum + model.nodes.length, 0) <= MOST_NODES
    io.out(`${JSON.stringify({ ...files, ...compared, ...(isSmall && { certainty: certainty(...sides) }) })}\n`)
  } else io.out(`${comparisonTable(comparison, words)}\n`)
  return exitAfter([...comparison.asIs.findings, ...comparison.toBe.findings])
}
