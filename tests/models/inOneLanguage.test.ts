import { describe, expect, it } from 'vitest'
import { inLanguage } from '#src/bpmn/inLanguage.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { analyse } from '#src/analysis/analyse.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { ReferenceFacts } from '#src/ui/references/reference.ts'
import { createReferenceShelf } from '#src/ui/references/shelf.ts'
import { createMethods } from '#src/worker/methods.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { libraryService, libraryText, openVariant, serviceNames } from './library.ts'

const methods = createMethods()

/** The library as the app opens it, for a reader of one language. */
const shelfIn = (language: 'ru' | 'uz') =>
  createReferenceShelf(
    {
      facts: Object.fromEntries(
        serviceNames.map((name) => [
          `/models/${name}/service.json`,
          () => Promise.resolve(JSON.parse(libraryText(`${name}/service.json`)) as ReferenceFacts),
        ]),
      ),
      diagrams: Object.fromEntries(
        serviceNames
          .flatMap((name) => [`${name}/as-is.bpmn`, `${name}/to-be.bpmn`])
          .map((path) => [`/models/${path}`, () => Promise.resolve(libraryText(path))]),
      ),
    },
    {
      analyse: async (request) => methods.analyse(request),
      read: readBpmn,
      inLanguage,
    },
    () => language,
  )

/** Without the difference between one blank and another. */
const folded = (words: string): string => words.replace(/\s+/g, ' ')

describe.each(serviceNames.flatMap((name) => [[name, 'ru'] as const, [name, 'uz'] as const]))(
  '%s opened in %s',
  (name, language) => {
    it('shows steps, documents, organisations and places in that language', async () => {
      // given
      const { names } = libraryService(name)
      const words = (dictionary: Readonly<Record<string, { readonly ru: string; readonly uz: string }>> = {}) =>
        new Set(Object.values(dictionary).map((word) => word[language]))
      const [documents, places] = [words(names.documents), words(names.places)]
      const organisations = words(names.organisations)

      // when
      const { variants } = await shelfIn(language).load(name)

      // then
      for (const { xml } of variants) {
        const { model } = await readModel(xml)
        for (const node of [...model.nodes, ...model.lanes, ...model.pools])
          expect(folded(node.name)).toBe(folded(node.labels?.[language] ?? ''))
        for (const { facts } of stepsOf(model)) {
          for (const document of facts?.documents ?? []) {
            expect(documents).toContain(document.name)
            if (document.holder !== undefined) expect(organisations).toContain(document.holder)
          }
          if (facts?.organisation !== undefined) expect(organisations).toContain(facts.organisation)
          if (facts?.place !== undefined && facts.place !== 'applicant' && names.places) expect(places).toContain(facts.place)
        }
      }
    })

    it('gives the same figures as in English', async () => {
      // when
      const { variants } = await shelfIn(language).load(name)

      // then
      for (const { id, xml } of variants) {
        const { analysis } = await openVariant(`${name}/${id}.bpmn`)
        const translated = analyse((await readModel(xml)).model)
        for (const indicator of INDICATOR_IDS)
          expect(translated.indicators[indicator], indicator).toEqual(analysis.indicators[indicator])
      }
    })
  },
)
