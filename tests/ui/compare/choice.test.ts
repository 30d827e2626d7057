import { expect, it } from 'vitest'
import type { Project, VariantRole } from '#src/domain/project.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { ALL, choiceOf } from '#src/ui/compare/useChoice.ts'

const projectWith = (...roles: VariantRole[]): Project => ({
  id: 'p',
  title: '',
  service: NO_SERVICE,
  variants: roles.map((role, i) => ({ id: `v${i}`, name: `V${i}`, role, xml: '' })),
  assumptions: '',
  texts: {},
  illustrative: false,
  attachments: [],
})
const chosen = (project: Project, kept?: string) => {
  const choice = choiceOf(project, kept)
  return choice && [choice.from.id, choice.to?.id ?? ALL]
}

it('is the as-is and the first to-be until something is chosen', () => {
  expect(chosen(projectWith('to-be', 'as-is', 'to-be'))).toEqual(['v1', 'v0'])
})

it('is what was chosen last, any two of them', () => {
  expect(chosen(projectWith('as-is', 'to-be', 'to-be'), 'v1 v2')).toEqual(['v1', 'v2'])
  expect(chosen(projectWith('as-is', 'to-be', 'to-be'), 'v2 v0')).toEqual(['v2', 'v0'])
})

it('falls back when a chosen variant was removed', () => {
  expect(chosen(projectWith('as-is', 'to-be'), 'v0 v7')).toEqual(['v0', 'v1'])
  expect(chosen(projectWith('as-is', 'to-be'), 'v7 v1')).toEqual(['v0', 'v1'])
})

it('never compares a variant with itself', () => {
  expect(chosen(projectWith('as-is', 'to-be'), 'v0 v0')).toEqual(['v0', 'v1'])
})

it('is all of them only where there are more than two', () => {
  expect(chosen(projectWith('as-is', 'to-be', 'to-be'), `v0 ${ALL}`)).toEqual(['v0', ALL])
  expect(chosen(projectWith('as-is', 'to-be'), `v0 ${ALL}`)).toEqual(['v0', 'v1'])
})

it('is nothing without an as-is or without another variant', () => {
  expect(chosen(projectWith('as-is'))).toBeNull()
  expect(chosen(projectWith('to-be', 'to-be'))).toBeNull()
})
