import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inLanguage } from '#src/bpmn/inLanguage.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { stepsOf } from '#src/domain/process.ts'

const xml = readFileSync('models/property-registration/as-is.bpmn', 'utf8')
const WORDS = { Passport: 'Паспорт', 'Utility companies': 'Коммунальные службы' }

describe('a file in another language', () => {
  it('has the labels of that language as names, and keeps the names it had', async () => {
    // when
    const { model } = await readModel(await inLanguage(xml, 'en', 'ru', WORDS))
    // then
    const names = stepsOf(model).map(({ name }) => name)
    expect(names.filter((name) => !/[а-яё]/i.test(name))).toEqual([])
    const before = await readModel(xml)
    expect(stepsOf(model).map(({ labels }) => labels?.en)).toEqual(stepsOf(before.model).map(({ name }) => name))
  })

  it('renames documents and organisations that have a translation, and leaves the others', async () => {
    const { model } = await readModel(await inLanguage(xml, 'en', 'ru', WORDS))
    const documents = new Set(model.nodes.flatMap(({ facts }) => facts?.documents.map(({ name }) => name) ?? []))
    expect(documents.has('Паспорт')).toBe(true)
    expect(documents.has('Passport')).toBe(false)
    expect(documents.size).toBeGreaterThan(5)
    expect(model.performers.map(({ organisation }) => organisation)).toContain('Коммунальные службы')
  })

  it('comes back the same when it is translated there and back', async () => {
    const there = await inLanguage(xml, 'en', 'uz', { Passport: 'Pasport' })
    const back = await inLanguage(there, 'uz', 'en', { Pasport: 'Passport' })
    const names = async (text: string) => (await readModel(text)).model.nodes.map(({ name }) => name)
    expect(await names(back)).toEqual(await names(xml))
  })

  it('is left untouched in its own language', async () => {
    expect(await inLanguage(xml, 'en', 'en', WORDS)).toBe(xml)
  })
})
