import { expect, it } from 'vitest'
import type { Project } from '#src/domain/project.ts'
import { CHAPTER_IDS, USUAL_OPTIONS } from '#src/domain/report.ts'
import { choiceKey, choiceOf, requestOf } from '#src/ui/report/choice.ts'

const variant = (id: string, role: 'as-is' | 'to-be') => ({ id, name: id, role, xml: `<${id}/>` })

const project = (...variants: Project['variants']): Project => ({
  id: 'p',
  title: 'Flat',
  service: { referenceUnits: [], acts: [] },
  variants,
  assumptions: '',
  texts: {},
  illustrative: false,
  attachments: [{ name: 'large.pdf', bytes: new Uint8Array(9) }],
})

const two = project(variant('now', 'as-is'), variant('a', 'to-be'), variant('b', 'to-be'))

it('is the as-is, the first to-be, all chapters and the language on screen until something else is chosen', () => {
  expect(choiceOf(two, {}, 'uz')).toMatchObject({
    asIs: { id: 'now' },
    toBe: { id: 'a' },
    language: 'uz',
    chapters: CHAPTER_IDS,
    columns: USUAL_OPTIONS.comparativeColumns,
    pageNumbers: false,
  })
})

it('is what was kept', () => {
  const kept = { asIs: 'a', toBe: 'b', language: 'ru', without: 'basis summary', columns: 'terms clause', pageNumbers: 'yes' }
  const choice = choiceOf(two, kept, 'en')
  expect(choice).toMatchObject({ asIs: { id: 'a' }, toBe: { id: 'b' }, language: 'ru', pageNumbers: true })
  expect(choice?.chapters).toEqual(CHAPTER_IDS.filter((id) => id !== 'basis' && id !== 'summary'))
  expect(choice?.columns).toEqual(['clause', 'terms'])
})

it('forgets what makes no sense any more', () => {
  const kept = { asIs: 'gone', toBe: 'now', language: 'tlh', without: 'chapterOfOld', columns: 'width' }
  const choice = choiceOf(two, kept, 'en')
  expect(choice).toMatchObject({ asIs: { id: 'now' }, toBe: { id: 'a' }, language: 'en', chapters: CHAPTER_IDS, columns: [] })
})

it('no column at all can be chosen', () => {
  expect(choiceOf(two, { columns: '' }, 'en')?.columns).toEqual([])
})

it('has no to-be when there is one variant, and nothing at all when there is none', () => {
  expect(choiceOf(project(variant('now', 'as-is')), {}, 'en')).toMatchObject({ asIs: { id: 'now' }, toBe: null })
  expect(choiceOf(project(), {}, 'en')).toBeNull()
})

it('is kept for each project apart', () => {
  const keys = (['asIs', 'toBe', 'language', 'without', 'columns', 'pageNumbers'] as const).map((what) => choiceKey('p', what))
  expect(new Set(keys).size).toBe(keys.length)
  expect(choiceKey('p', 'toBe')).not.toBe(choiceKey('q', 'toBe'))
})

it('is asked of the reporter without the files kept beside the project', () => {
  const request = requestOf(two, choiceOf(two, { without: 'basis' }, 'ru')!, '2026-11-22', 'docx')
  expect(request).toMatchObject({ asIs: 'now', toBe: 'a', date: '2026-11-22', format: 'docx', language: 'ru' })
  expect(request.chapters).not.toContain('basis')
  expect(request.project).not.toHaveProperty('attachments')
  expect(request.project.variants).toHaveLength(3)
})
