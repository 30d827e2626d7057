import { describe, expect, it } from 'vitest'
import type { Language } from '#src/domain/language.ts'
import type { AnalyseRequest } from '#src/domain/ports.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { createReferenceShelf } from '#src/ui/references/shelf.ts'
import type { ReferenceFacts } from '#src/ui/references/reference.ts'
import { createMethods } from '#src/worker/methods.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

const inThree = (text: string) => ({ en: `${text} (en)`, ru: `${text} (ru)`, uz: `${text} (uz)` })

const FACTS: ReferenceFacts = {
  id: 'flat',
  illustrative: true,
  title: inThree('Flat'),
  summary: inThree('Summary'),
  teaches: inThree('Teaches'),
  authority: inThree('Cadastre'),
  uncertain: [inThree('First doubt'), inThree('Second doubt')],
  acts: [{ id: 'act-1', title: inThree('An act') }],
  names: { documents: {}, organisations: { Cadastre: { ru: 'Кадастр' } } },
}

const AS_IS = sampleXml('now').replace(
  '<bpmn:process id="p" name="now">',
  `<bpmn:process id="p" name="now"><bpmn:extensionElements><bpr:service xmlns:bpr="urn:darcha:bpr:1" name="Flat" volume="12" currency="UZS">
    <bpr:act id="act-1" title="An act in the file" number="7"/><bpr:act id="act-2" title="Another act"/>
  </bpr:service></bpmn:extensionElements>`,
)

/** Measures as the worker does. */
function createMethodsOnly() {
  const methods = createMethods()
  return { analyse: async (request: AnalyseRequest) => methods.analyse(request) }
}

function createShelf(language: Language = 'ru', diagrams: Record<string, () => Promise<string>> = {}) {
  let reads = 0
  const asked: object[] = []
  const shelf = createReferenceShelf(
    {
      facts: { '/models/flat/service.json': async () => (reads++, FACTS) },
      diagrams: {
        '/models/flat/as-is.bpmn': async () => AS_IS,
        '/models/flat/to-be.bpmn': async () => sampleXml('then'),
        ...diagrams,
      },
    },
    {
      ...createMethodsOnly(),
      read: readBpmn,
      inLanguage: async (xml, from, to, translations) => {
        asked.push({ from, to, translations })
        return xml
      },
    },
    () => language,
  )
  return { shelf, reads: () => reads, asked }
}

describe('the worked examples', () => {
  it('are opened with the names of the reader’s language', async () => {
    // given
    const { shelf, asked } = createShelf('ru')

    // when
    await shelf.load('flat')

    // then
    expect(asked).toEqual([1, 2].map(() => ({ from: 'en', to: 'ru', translations: { Cadastre: 'Кадастр' } })))
  })

  it('are read once, and their drawings when they are wanted', async () => {
    // given
    const { shelf, reads } = createShelf()

    // when
    const [first] = await shelf.list()
    await shelf.list()

    // then
    expect(first).toMatchObject({ id: 'flat' })
    expect(reads()).toBe(1)
    expect(await shelf.drawings('flat')).toEqual({ asIs: AS_IS, toBe: sampleXml('then') })
  })

  it('are those of which both drawings are there, the largest first', async () => {
    // given
    const service = (id: string, volume?: number) => async () => ({
      ...FACTS,
      id,
      ...(volume !== undefined && { volume: { value: volume, evidence: 'estimate' } }),
    })
    const drawing = async () => AS_IS
    const shelf = createReferenceShelf(
      {
        facts: {
          '/models/a/service.json': service('a'),
          '/models/half/service.json': service('half', 9000),
          '/models/small/service.json': service('small', 10),
          '/models/large/service.json': service('large', 2000),
        },
        diagrams: {
          ...Object.fromEntries(
            ['a', 'small', 'large'].flatMap((id) => ['as-is', 'to-be'].map((name) => [`/models/${id}/${name}.bpmn`, drawing])),
          ),
          '/models/half/as-is.bpmn': drawing,
        },
      },
      { ...createMethodsOnly(), read: readBpmn, inLanguage: async (xml) => xml },
      () => 'en',
    )

    // when
    const ids = (await shelf.list()).map(({ id }) => id)

    // then
    expect(ids).toEqual(['large', 'small', 'a'])
  })

  it('become a project in the words of the reader, with the facts of the file', async () => {
    // when
    const draft = await createShelf('ru').shelf.load('flat')

    // then
    expect(draft).toMatchObject({ title: 'Flat (ru)', illustrative: true })
    expect(draft.service).toEqual({
      ...NO_SERVICE,
      name: 'Flat (ru)',
      agency: 'Cadastre (ru)',
      volume: 12,
      currency: 'UZS',
      acts: [
        { id: 'act-1', title: 'An act (ru)', titles: inThree('An act'), number: '7' },
        { id: 'act-2', title: 'Another act' },
      ],
    })
    expect(draft.variants.map(({ name, role, parent }) => ({ name, role, parent }))).toEqual([
      { name: 'Как есть', role: 'as-is', parent: undefined },
      { name: 'Как будет A', role: 'to-be', parent: 'as-is' },
    ])
  })

  it('bring their doubts along as assumptions', async () => {
    const draft = await createShelf('en').shelf.load('flat')
    expect(draft.assumptions).toBe('First doubt (en)\n\nSecond doubt (en)')
  })

  it('bring their summary along as a text', async () => {
    expect((await createShelf('uz').shelf.load('flat')).texts).toEqual({ summary: 'Summary (uz)' })
  })

  it('are measured once', async () => {
    const { shelf } = createShelf()
    const figures = shelf.figures('flat')
    expect(shelf.figures('flat')).toBe(figures)
    expect((await figures).asIs.model.steps).toBe(1)
  })

  it('are measured one after another, so that opening one waits for a single drawing', async () => {
    // given
    const facts = (id: string) => async () => ({ ...FACTS, id })
    const drawing = async () => AS_IS
    const { analyse } = createMethodsOnly()
    let [running, most, measured] = [0, 0, 0]
    const shelf = createReferenceShelf(
      {
        facts: {
          '/models/a/service.json': facts('a'),
          '/models/b/service.json': facts('b'),
          '/models/c/service.json': facts('c'),
        },
        diagrams: Object.fromEntries(
          ['a', 'b', 'c'].flatMap((id) => ['as-is', 'to-be'].map((name) => [`/models/${id}/${name}.bpmn`, drawing])),
        ),
      },
      {
        analyse: async (request) => {
          running += 1
          most = Math.max(most, running)
          const analysis = await analyse(request)
          running -= 1
          measured += 1
          // What cannot be measured keeps the next ones from nothing.
          if (measured === 2) throw new Error('cannot be measured')
          return analysis
        },
        read: readBpmn,
        inLanguage: async (xml) => xml,
      },
      () => 'en',
    )

    // when
    const figures = await Promise.allSettled(['a', 'b', 'c'].map((id) => shelf.figures(id)))

    // then
    expect(most).toBe(1)
    expect(figures.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  })

  it('are asked for again after they could not be read', async () => {
    // given
    let broken = true
    const { shelf } = createShelf('en', {
      '/models/flat/to-be.bpmn': async () => {
        if (broken) throw new Error('offline')
        return sampleXml('then')
      },
    })

    // when
    await expect(shelf.figures('flat')).rejects.toThrow('offline')
    broken = false

    // then
    expect((await shelf.figures('flat')).toBe.model.steps).toBe(1)
  })

  it('say so when there is none of that name', async () => {
    await expect(createShelf().shelf.load('car')).rejects.toMatchObject({ problem: { code: 'unexpected' } })
  })
})
