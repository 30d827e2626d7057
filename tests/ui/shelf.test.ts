import { describe, expect, it } from 'vitest'
import type { Language } from '#src/domain/language.ts'
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

function createShelf(language: Language = 'ru', diagrams: Record<string, () => Promise<string>> = {}) {
  let reads = 0
  const asked: object[] = []
  const methods = createMethods()
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
      analyse: async (request) => methods.analyse(request),
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

  it('are read once, with both drawings', async () => {
    // given
    const { shelf, reads } = createShelf()

    // when
    const [first] = await shelf.list()
    await shelf.list()

    // then
    expect(first).toMatchObject({ id: 'flat', asIs: AS_IS, toBe: sampleXml('then') })
    expect(reads()).toBe(1)
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
        { id: 'act-1', title: 'An act (ru)', number: '7' },
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

  it('are measured once', async () => {
    const { shelf } = createShelf()
    const [first] = await shelf.list()
    const figures = shelf.figures(first!)
    expect(shelf.figures(first!)).toBe(figures)
    expect((await figures).asIs.model.steps).toBe(1)
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
    await expect(shelf.list()).rejects.toThrow('offline')
    broken = false

    // then
    expect(await shelf.list()).toHaveLength(1)
  })

  it('say so when there is none of that name', async () => {
    await expect(createShelf().shelf.load('car')).rejects.toMatchObject({ problem: { code: 'unexpected' } })
  })
})
