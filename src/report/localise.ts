import type { Comparison } from '#src/domain/comparison.ts'
import type { Language } from '#src/domain/language.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { ReportInput, ReportVariant } from './input.ts'

/**
 * The same input with the names that the models carry in the language of the report; what has none keeps its own. Only
 * names change: pairing and numbers were found before, so every language says the same.
 */
export function localised(input: ReportInput, language: Language): ReportInput {
  const { asIs, compared } = input
  const here = variantIn(asIs, language)
  if (!compared) return { ...input, asIs: here }
  const toBe = variantIn(compared.toBe, language)
  const nodes = [...here.model.nodes, ...toBe.model.nodes]
  const before = new Map([...asIs.model.nodes, ...compared.toBe.model.nodes].map((node) => [node.id, node.name]))
  return {
    ...input,
    asIs: here,
    compared: {
      ...compared,
      toBe,
      comparison: comparisonIn(compared.comparison, here, toBe, compared.toBe.model, nodes, before),
      certainty: {
        ...compared.certainty,
        tornado: compared.certainty.tornado.map(({ indicator, influences }) => ({
          indicator,
          influences: influences.map((one) => ({ ...one, name: nameIn(nodes, one.element) ?? one.name })),
        })),
      },
    },
  }
}

const nameIn = (nodes: readonly FlowNode[], id: string | undefined): string | undefined =>
  nodes.find((node) => node.id === id)?.name

function variantIn(variant: ReportVariant, language: Language): ReportVariant {
  const model = modelIn(variant.model, language)
  return { ...variant, model, analysis: analysisIn(variant.analysis, variant.model, model) }
}

function modelIn(model: ProcessModel, language: Language): ProcessModel {
  const named = <T extends { readonly name: string; readonly labels?: Partial<Record<Language, string>> }>(one: T): T => ({
    ...one,
    name: one.labels?.[language] ?? one.name,
  })
  return {
    ...model,
    pools: model.pools.map(named),
    processes: model.processes.map(named),
    lanes: model.lanes.map(named),
    nodes: model.nodes.map(named),
    flows: model.flows.map(named),
    performers: model.performers.map((performer) => ({
      ...named(performer),
      ...(performer.organisation === performer.name && { organisation: named(performer).name }),
    })),
  }
}

/** Results name performers by what the model calls them. */
function analysisIn(analysis: Analysis, from: ProcessModel, to: ProcessModel): Analysis {
  const performers = new Map(from.performers.map(({ name }, i) => [name, to.performers[i]?.name ?? name]))
  const called = (name: string) => performers.get(name) ?? name
  return {
    ...analysis,
    model: { ...analysis.model, performers: analysis.model.performers.map(called) },
    steps: analysis.steps.map((step) => ({
      ...step,
      name: nameIn(to.nodes, step.id) ?? step.name,
      performer: called(step.performer),
      organisation: called(step.organisation),
    })),
    findings: analysis.findings.map((finding) => ({ ...finding, name: nameIn(to.nodes, finding.element) ?? finding.name })),
  }
}

/** A change is named after a step or after a document; only steps have names in other languages. */
function comparisonIn(
  comparison: Comparison,
  asIs: ReportVariant,
  toBe: ReportVariant,
  original: ProcessModel,
  nodes: readonly FlowNode[],
  before: ReadonlyMap<string, string>,
): Comparison {
  const renamed = (name: string, ids: readonly string[]) => {
    const id = ids.find((one) => before.get(one) === name)
    return nameIn(nodes, id) ?? name
  }
  const organisations = new Map(
    original.performers.map(({ organisation }, i) => [organisation, toBe.model.performers[i]?.organisation ?? organisation]),
  )
  return {
    ...comparison,
    asIs: asIs.analysis,
    toBe: toBe.analysis,
    documents: comparison.documents.map((row) => ({
      ...row,
      receivers: row.receivers.map((name) => organisations.get(name) ?? name),
    })),
    changes: comparison.changes.map((change) => ({ ...change, name: renamed(change.name, [...change.asIs, ...change.toBe]) })),
  }
}
