import { readFileSync, readdirSync } from 'node:fs'
import type { Change, Comparison, StoredMeasure } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Project } from '#src/domain/project.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { packProject } from '#src/storage/projectFile/pack.ts'
import type { ReferenceFacts } from '#src/ui/references/reference.ts'
import { createReferenceShelf } from '#src/ui/references/shelf.ts'
import { createMethods } from '#src/worker/methods.ts'
import type { Story } from './stories.ts'

const MODELS = new URL('../models/', import.meta.url)

/** An example as it lies in the folder. */
export interface Example {
  readonly project: Project
  readonly comparison: Comparison
  readonly bytes: Uint8Array
  readonly readme: string
}

/** Builds an example from its reference service: the same models and story give the same bytes. */
export async function buildExample(story: Story): Promise<Example> {
  const methods = createMethods()
  const shelf = createReferenceShelf(referenceFiles(), { ...asAnalyst(methods) }, () => 'en')
  const draft = await shelf.load(story.reference)
  const [asIs, toBe] = draft.variants
  if (!asIs || !toBe) throw new Error(`${story.reference} has no two variants`)
  const { service } = draft
  const compare = (measures?: readonly StoredMeasure[]) =>
    methods.compare({
      asIs: { xml: asIs.xml, service },
      toBe: { xml: toBe.xml, service },
      options: { derived: true, ...(measures && { measures }) },
    })
  const measures = measuresOf(story, (await compare()).changes)
  const project: Project = {
    id: `example-${story.reference}`,
    title: draft.title,
    service,
    variants: [
      { ...asIs, id: 'as-is' },
      { ...toBe, id: 'to-be', parent: 'as-is', measures },
    ],
    assumptions: draft.assumptions ?? '',
    texts: { ...draft.texts, ...story.texts },
    illustrative: draft.illustrative ?? true,
    attachments: [],
  }
  const comparison = await compare(measures)
  return { project, comparison, bytes: packProject(project), readme: readmeOf(story, project, comparison) }
}

/** The story's measures over the changes that were found. A measure without any, or a change without a measure, is a mistake in the story. */
function measuresOf(story: Story, changes: readonly Change[]): StoredMeasure[] {
  const homeOf = ({ asIs, toBe }: Change) => {
    const touched = new Set([...asIs, ...toBe])
    const home = story.measures.find(({ steps }) => steps.some((step) => touched.has(step)))
    return home ?? (touched.size === 0 ? story.measures.find(({ rest }) => rest) : undefined)
  }
  const homeless = changes.filter((change) => !homeOf(change))
  if (homeless.length > 0) {
    throw new Error(`${story.reference}: no measure for ${homeless.map(({ kind, name }) => `${kind} "${name}"`).join(', ')}`)
  }
  return story.measures.map((measure) => {
    const own = changes.filter((change) => homeOf(change) === measure)
    if (own.length === 0) throw new Error(`${story.reference}: nothing changes for the measure "${measure.name}"`)
    return { id: measure.id, name: measure.name, changes: own.map(({ key }) => key) }
  })
}

const FIGURES: readonly (readonly [IndicatorId, string])[] = [
  ['visits', 'Visits of the applicant'],
  ['elapsedDays', 'Calendar days'],
  ['documents', 'Documents asked of the applicant'],
  ['steps', 'Steps'],
]

function readmeOf({ reference, story, look }: Story, { title }: Project, { indicators, measures }: Comparison): string {
  const one = (value: number | null) => (value === null ? 'not known' : formatNumber(value, 'en', { min: 1, max: 1 }))
  const figures = FIGURES.map(([id, name]) => {
    const found = indicators.find((row) => row.id === id)
    return `- ${name}: ${one(found?.asIs ?? null)} today, ${one(found?.toBe ?? null)} after the redesign`
  })
  return [
    `# ${title}`,
    '',
    ...story.flatMap((paragraph) => [paragraph, '']),
    'On average per case:',
    '',
    ...figures,
    '',
    'The redesign in measures:',
    '',
    ...measures.map(
      ({ name, effect }) => `- ${name ?? ''} (visits ${signed(effect.visits)}, days ${signed(effect.elapsedDays)})`,
    ),
    '',
    '## What to look at',
    '',
    `Open \`${reference}.darcha\` in Darcha: drop it on the first page.`,
    '',
    ...look.map((point, index) => `${index + 1}. ${point}`),
    '',
    'The data are illustrative: every value says where it comes from, and what is only estimated is marked so. The sources are in ' +
      `[models/${reference}/service.json](../models/${reference}/service.json).`,
    '',
  ].join('\n')
}

const signed = (value = 0): string => {
  const text = formatNumber(value, 'en', { min: 1, max: 1 })
  return value > 0 && text !== '0.0' ? `+${text}` : text.replace(/^.0\.0$/, '0.0')
}

function referenceFiles() {
  const text = (path: string) => readFileSync(new URL(path, MODELS), 'utf8')
  const names = readdirSync(MODELS, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return {
    facts: Object.fromEntries(
      names
        .filter((name) => /^[^/]+\/service\.json$/.test(name))
        .map((name) => [`/models/${name}`, async () => JSON.parse(text(name)) as ReferenceFacts]),
    ),
    diagrams: Object.fromEntries(
      names
        .filter((name) => /^[^/]+\/(as-is|to-be)\.bpmn$/.test(name))
        .map((name) => [`/models/${name}`, async () => text(name)]),
    ),
  }
}

/** The worker's methods as the shelf asks them. */
const asAnalyst = (methods: ReturnType<typeof createMethods>) => ({
  analyse: async (request: Parameters<typeof methods.analyse>[0]) => methods.analyse(request),
  read: async (bytes: Uint8Array) => methods.read(bytes),
  inLanguage: async (...[xml, from, to, translations]: InLanguage) => methods.inLanguage({ xml, from, to, translations }),
})

type InLanguage = [xml: string, from: 'en' | 'ru' | 'uz', to: 'en' | 'ru' | 'uz', translations: Readonly<Record<string, string>>]
