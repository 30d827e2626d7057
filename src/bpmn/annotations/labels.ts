import type { Labels, Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { ElementFactory, ModdleElement } from '../moddle.ts'
import { textAt } from '../moddle.ts'
import type { AnnotationProblem, Read } from './fields.ts'
import { copyOf, readFields, writeFields } from './fields.ts'

const LABEL = { lang: 'text', text: 'text' } as const

const isLanguage = (lang: string | undefined): lang is Language => LANGUAGES.some((language) => language === lang)

/**
 * Names in other languages from the `bpr:label` elements of one element. Of two in a language the first counts;
 * languages that the app does not speak are left alone.
 */
export function labelsFromModdle(elements: readonly ModdleElement[]): Read<Labels> {
  const labels: Labels = {}
  const problems: AnnotationProblem[] = []
  for (const element of elements) {
    const { lang, text } = readFields(element, LABEL, problems)
    if (isLanguage(lang) && text !== undefined) labels[lang] ??= text
  }
  return { facts: labels, problems }
}

/** New `bpr:label` elements: those given for our languages, those of other languages as they were. */
export function labelsToModdle(
  factory: ElementFactory,
  labels: Labels,
  previous: readonly ModdleElement[] = [],
): ModdleElement[] {
  const others = previous.filter((element) => !isLanguage(textAt(element, 'lang')))
  const ours = LANGUAGES.flatMap((language) => {
    const text = labels[language]?.trim()
    if (text === undefined || text === '') return []
    const before = previous.find((element) => textAt(element, 'lang') === language)
    const element = before ? copyOf(factory, before) : factory.create('bpr:label', { lang: language })
    writeFields(element, LABEL, before ? readFields(before, LABEL, []) : { lang: language }, { lang: language, text })
    return [element]
  })
  return [...ours, ...others]
}
