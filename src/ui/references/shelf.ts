import type { Language } from '#src/domain/language.ts'
import type { Analyst, ProjectDraft, Translator } from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { createWords } from '#src/i18n/words.ts'
import type { ReferenceFacts, ReferenceFigures, ReferenceService, ReferenceShelf } from './reference.ts'

/** The examples are drawn in English and carry the other languages along. */
const DRAWN_IN: Language = 'en'

type Loaders<T> = Readonly<Record<string, () => Promise<T>>>

/** The files of the examples, by their path; each is fetched when it is asked for. */
export interface ReferenceFiles {
  readonly facts: Loaders<ReferenceFacts>
  readonly diagrams: Loaders<string>
}

/** The worked examples shipped with the app, in the reader's language. */
export function createReferenceShelf(
  files: ReferenceFiles,
  analyst: Pick<Analyst, 'analyse' | 'read'> & Translator,
  language: () => Language,
): ReferenceShelf {
  let all: Promise<readonly ReferenceService[]> | null = null
  const figures = new Map<string, Promise<ReferenceFigures>>()

  async function readOne(path: string, load: () => Promise<ReferenceFacts>): Promise<ReferenceService> {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const diagram = (name: string) =>
      files.diagrams[`${folder}/${name}`]?.() ?? Promise.reject(new Error(`${folder} has no ${name}`))
    const [facts, asIs, toBe] = await Promise.all([load(), diagram('as-is.bpmn'), diagram('to-be.bpmn')])
    return { ...facts, asIs, toBe }
  }

  const list = () => {
    all ??= Promise.all(Object.entries(files.facts).map(([path, load]) => readOne(path, load))).catch((error: unknown) => {
      all = null
      throw error
    })
    return all
  }

  async function measure({ asIs, toBe }: ReferenceService): Promise<ReferenceFigures> {
    return { asIs: await analyst.analyse({ xml: asIs }), toBe: await analyst.analyse({ xml: toBe }) }
  }

  return {
    list,
    figures(reference) {
      const known = figures.get(reference.id) ?? measure(reference)
      figures.set(reference.id, known)
      return known
    },
    async load(id) {
      const reference = (await list()).find((one) => one.id === id)
      if (!reference) throw new ProblemError({ code: 'unexpected', params: { message: id } })
      const { model } = await analyst.read(new TextEncoder().encode(reference.asIs))
      const wanted = language()
      const translations = translationsOf(reference, wanted)
      const drawing = (xml: string) => analyst.inLanguage(xml, DRAWN_IN, wanted, translations)
      const [asIs, toBe] = await Promise.all([drawing(reference.asIs), drawing(reference.toBe)])
      return draftOf({ ...reference, asIs, toBe }, model?.service ?? NO_SERVICE, wanted)
    },
  }
}

/** Documents and organisations in the wanted language. */
function translationsOf({ names }: ReferenceFacts, wanted: Language): Record<string, string> {
  const entries = [...Object.entries(names.documents), ...Object.entries(names.organisations)]
  return Object.fromEntries(entries.flatMap(([name, words]) => (words[wanted] === undefined ? [] : [[name, words[wanted]]])))
}

function draftOf(reference: ReferenceService, service: ProjectDraft['service'], language: Language): ProjectDraft {
  const { t } = createWords(language)
  const titles = new Map(reference.acts.map(({ id, title }) => [id, title[language]]))
  const acts = service.acts.map((act) => {
    const title = titles.get(act.id)
    return title === undefined ? act : { ...act, title }
  })
  const doubts = [reference.publishedNote, ...reference.uncertain].flatMap((text) => text?.[language] ?? [])
  return {
    title: reference.title[language],
    service: { ...service, name: reference.title[language], agency: reference.authority[language], acts },
    variants: [
      { id: 'as-is', name: t('common.asIs'), role: 'as-is', xml: reference.asIs },
      { id: 'to-be', name: t('home.toBeA'), role: 'to-be', parent: 'as-is', xml: reference.toBe },
    ],
    assumptions: doubts.join('\n\n'),
    illustrative: reference.illustrative,
  }
}
