import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { annotationOf, extensionElementsWith, extensionsOf } from '#src/bpmn/annotations/extension.ts'
import { labelsFromModdle, labelsToModdle } from '#src/bpmn/annotations/labels.ts'
import { bprDescriptor } from '#src/bpmn/descriptor.ts'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { textAt } from '#src/bpmn/moddle.ts'

const moddle = new BpmnModdle({ bpr: bprDescriptor })

const label = (lang: string, text: string) => moddle.create('bpr:label', { lang, text })
const step = (note: string) => moddle.create('bpr:step', { note })

const task = (...values: ModdleElement[]) => {
  const element = moddle.create('bpmn:Task', { id: 'A' })
  if (values.length > 0) element.set('extensionElements', moddle.create('bpmn:ExtensionElements', { values }))
  return element
}

describe('extension elements', () => {
  it('are none on an element without any', () => {
    expect(extensionsOf(task())).toEqual([])
    expect(annotationOf(task(), 'bpr:step')).toBeUndefined()
  })

  it('take an annotation in the place of the one before, and leave the element itself alone', () => {
    // given
    const [first, old, last, next] = [label('ru', 'Имя'), step('old'), moddle.create('bpr:flow'), step('new')]
    const element = task(first, old, last)

    // when
    const extension = extensionElementsWith(moddle, element, 'bpr:step', [next])

    // then
    expect(extension?.get('values')).toEqual([first, next, last])
    expect(extension?.$parent).toBe(element)
    expect(extensionsOf(element)).toEqual([first, old, last])
  })

  it('take a first annotation at the end', () => {
    const [first, next] = [label('ru', 'Имя'), step('new')]
    expect(extensionElementsWith(moddle, task(first), 'bpr:step', [next])?.get('values')).toEqual([first, next])
    expect(extensionElementsWith(moddle, task(), 'bpr:step', [next])?.get('values')).toEqual([next])
  })

  it('go when nothing is left in them', () => {
    expect(extensionElementsWith(moddle, task(step('old')), 'bpr:step', [])).toBeUndefined()
  })
})

describe('names in other languages', () => {
  it('are read for the languages of the app, the first of each', () => {
    const elements = [label('ru', ' Подача '), label('ru', 'Второе'), label('kk', 'Беру'), label('uz', '')]
    expect(labelsFromModdle(elements)).toEqual({ facts: { ru: 'Подача' }, problems: [] })
  })

  it('are written in one order, changed ones anew, those of other languages as they were', () => {
    // given
    const [russian, kazakh] = [label('ru', 'Старое'), label('kk', 'Беру')]

    // when
    const next = labelsToModdle(moddle, { uz: 'Ariza', ru: 'Новое', en: ' ' }, [russian, kazakh])

    // then
    expect(next.map((element) => [textAt(element, 'lang'), textAt(element, 'text')])).toEqual([
      ['ru', 'Новое'],
      ['uz', 'Ariza'],
      ['kk', 'Беру'],
    ])
    expect(textAt(russian, 'text')).toBe('Старое')
    expect(next[2]).toBe(kazakh)
  })

  it('go when they are not given any more', () => {
    expect(labelsToModdle(moddle, {}, [label('ru', 'Имя')])).toEqual([])
  })
})
