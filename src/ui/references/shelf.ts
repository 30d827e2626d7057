import type { Language } from '#src/domain/language.ts'
import type { Analyst, ProjectDraft, Translator } from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { createWords } from '#src/i18n/words.ts'
import { inTurn } from '#src/state/inTurn.ts'
import type { ReferenceDrawings, ReferenceFacts, ReferenceFigures, ReferenceShelf } from './reference.ts'

/** The examples are drawn in English and carry the other languages along. */
const DRAWN_IN: Language = 'en'

type Loaders<T> = Readonly<Record<string, () => Promise<T>>>

/** The files of the examples, by their path; each is fetched when it is asked for. */
export interface ReferenceFiles {
  readonly facts: Loaders<ReferenceFacts>
  readonly diagrams: Loaders<string>
}

/** The worked examples shipped with the app, in the reader's language. A folder without both drawings is none. */
export function createReferenceShelf(
  files: ReferenceFiles,
  analyst: Pick<Analyst, 'analyse' | 'read'> & Translator,
  language: () => Language,
): ReferenceShelf {
  const folders = Object.keys(files.facts)
    .map((path) => path.slice(0, path.lastIndexOf('/')))
    .filter((folder) => drawn(folder, 'as-is') && drawn(folder, 'to-be'))
  const analyseInTurn = inTurn((xml: string) => analyst.analyse({ xml }))
  const list = onceFor(() => readAll())
  const drawings = onceFor((id: string) => readDrawings(id))
  const figures = onceFor((id: string) => measure(id))

  function drawn(folder: string, name: string) {
    return files.diagrams[`${folder}/${name}.bpmn`]
  }

  async function readAll(): Promise<readonly ReferenceFacts[]> {
    const all = await Promise.all(folders.map((folder) => files.facts[`${folder}/service.json`]?.()))
    return all
      .filter((facts) => facts !== undefined)
      .sort((a, b) => (b.volume?.value ?? 0) - (a.volume?.value ?? 0) || (a.id < b.id ? -1 : 1))
  }

  async function readDrawings(id: string): Promise<ReferenceDrawings> {
    const folder = folders.find((one) => one.endsWith(`/${id}`))
    const [asIs, toBe] = await Promise.all(['as-is', 'to-be'].map((name) => folder && drawn(folder, name)?.()))
    if (!asIs || !toBe) throw new ProblemError({ code: 'unexpected', params: { message: id } })
    return { asIs, toBe }
  }

  async function measure(id: string): Promise<ReferenceFigures> {
    const { asIs, toBe } = await drawings(id)
    return { asIs: await analyseInTurn(asIs), toBe: await analyseInTurn(toBe) }
  }

  return {
    list: () => list(''),
    drawings,
    figures,
    async load(id) {
      const facts = (await list('')).find((one) => one.id === id)
      if (!facts) throw new ProblemError({ code: 'unexpected', params: { message: id } })
      const files = await drawings(id)
      const { model } = await analyst.read(new TextEncoder().encode(files.asIs))
      const wanted = language()
      const translations = translationsOf(facts, wanted)
      const drawing = (xml: string) => analyst.inLanguage(xml, DRAWN_IN, wanted, translations)
      const [asIs, toBe] = await Promise.all([drawing(files.asIs), drawing(files.toBe)])
      return draftOf(facts, { asIs, toBe }, model?.service ?? NO_SERVICE, wanted)
    },
  }
}

/** Does the work once for each key; what failed is done again when it is asked for again. */
function onceFor<T>(work: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const done = new Map<string, Promise<T>>()
  return (key) => {
    const known = done.get(key)
    if (known) return known
    const fresh = work(key).catch((error: unknown) => {
      done.delete(key)
      throw error
    })
    done.set(key, fresh)
    return fresh
  }
}

/** Documents, organisations and places in the wanted language. Where a place and another thing share a name, the other's words hold. */
function translationsOf({ names }: ReferenceFacts, wanted: Language): Record<string, string> {
  const entries = [names.places ?? {}, names.documents, names.organisations].flatMap((words) => Object.entries(words))
  return Object.fromEntries(entries.flatMap(([name, words]) => (words[wanted] === undefined ? [] : [[name, words[wanted]]])))
}

function draftOf(
  reference: ReferenceFacts,
  drawings: ReferenceDrawings,
  service: ProjectDraft['service'],
  language: Language,
): ProjectDraft {
  const { t } = createWords(language)
  const known = new Map(reference.acts.map(({ id, kind, title }) => [id, { kind, title }]))
  const acts = service.acts.map((act) => {
    const said = known.get(act.id)
    if (!said) return act
    return { ...act, ...(said.kind && { kind: said.kind }), title: said.title[language], titles: said.title }
  })
  const doubts = [reference.publishedNote, ...reference.uncertain].flatMap((text) => text?.[language] ?? [])
  return {
    title: reference.title[language],
    service: { ...service, name: reference.title[language], agency: reference.authority[language], acts },
    variants: [
      { id: 'as-is', name: t('common.asIs'), role: 'as-is', xml: drawings.asIs },
      { id: 'to-be', name: t('home.toBeA'), role: 'to-be', parent: 'as-is', xml: drawings.toBe },
    ],
    assumptions: doubts.join('\n\n'),
    texts: { summary: reference.summary[language] },
    illustrative: reference.illustrative,
  }
}
