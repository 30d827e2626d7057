import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import en from '#src/i18n/catalogue/en/editor.ts'
import ru from '#src/i18n/catalogue/ru/editor.ts'
import uz from '#src/i18n/catalogue/uz/editor.ts'
import { keyOf, translateTool } from '#src/modeler/translate.ts'

const require = createRequire(import.meta.url)
const libraryFolder = (name: string) => join(dirname(require.resolve(`${name}/package.json`)), 'lib')

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

const bundleOf = (name: string, file: string) =>
  readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8')

const CALL = /\b_?translate\(\s*(['"])((?:\\.|(?!\1).)*)\1\s*(\+?)/g
const OPTION = /\b(?:label|description|name|[A-Z_]+_MSG)\s*[:=]\s*(['"])((?:\\.|(?!\1).)*)\1/g
const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom']

/** Names that are no words for people: SVG and internal ones have no blank and no capital, or are never shown. */
const isShown = (text: string) => /^[A-Z]|\s/.test(text) && !text.startsWith('HELLO')

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

function texts(source: string): string[] {
  const code = withoutComments(source)
  const calls = [...code.matchAll(CALL)].flatMap(([, , text = '', plus]) =>
    plus === '+' ? ALIGNMENTS.map((side) => `${text}${side}`) : [text],
  )
  return calls.filter((text) => /\p{Letter}/u.test(text) && !/^\s*[+(]/.test(text))
}

const options = (source: string) => [...withoutComments(source).matchAll(OPTION)].map(([, , text = '']) => text).filter(isShown)

/** Modules whose option tables become labels through `translate(option.label)`. */
const OPTION_FILES = ['popup-menu/PopupEntries.js', 'replace/ReplaceOptions.js', 'modeling-feedback/ModelingFeedback.js']

function collected(): Set<string> {
  const bpmn = libraryFolder('bpmn-js')
  const menus = bundleOf('bpmn-js-create-append-anything', 'dist/index.es.js')
  const sources = [
    ...sourcesIn(bpmn),
    ...sourcesIn(libraryFolder('diagram-js')),
    bundleOf('diagram-js-minimap', 'dist/index.esm.js'),
    menus,
  ]
  const tables = [...OPTION_FILES.map((file) => readFileSync(join(bpmn, 'features', file), 'utf8')), menus]
  return new Set([...sources.flatMap(texts), ...tables.flatMap(options)])
}

describe('the words of the drawing tools', () => {
  const templates = collected()

  it('are found in the installed libraries', () => {
    // then: known members of each kind of source
    for (const text of ['Activate hand tool', 'Align elements top', 'User task', 'Open minimap', 'Create element', 'Tasks']) {
      expect(templates).toContain(text)
    }
    expect(templates.size).toBeGreaterThan(120)
  })

  it.each(LANGUAGES)('are all in the catalogue in %s', (language) => {
    // given
    const words: Readonly<Record<string, string>> = { en, ru, uz }[language].editor.tool

    // when
    const missing = [...templates].filter((text) => !words[keyOf(text)])

    // then
    expect(missing).toEqual([])
  })

  it('are in English what the libraries say', () => {
    const words: Readonly<Record<string, string>> = en.editor.tool
    const different = [...templates].filter((text) => words[keyOf(text)]?.trim() !== text.trim())

    expect(different).toEqual([])
  })

  it('are translated, not copied', () => {
    const english: Readonly<Record<string, string>> = en.editor.tool
    const same = Object.entries(english).filter(([key, text]) =>
      [ru, uz].some(({ editor }) => (editor.tool as Readonly<Record<string, string>>)[key] === text),
    )

    expect(same).toEqual([])
  })

  it('keep their placeholders', () => {
    expect(translateTool('en', 'Open {element}', { element: 'A' })).toBe('Open A')
    expect(translateTool('ru', 'Open {element}', { element: 'A' })).toBe('Открыть «A»')
    expect(translateTool('uz', 'Open {element}', { element: 'A' })).toBe('Ochish: A')
  })

  it('stay as they are when a new version of a library says something unknown', () => {
    expect(translateTool('ru', 'Do a new thing')).toBe('Do a new thing')
    expect(translateTool('uz', 'Toggle {x}', {})).toBe('Toggle {x}')
  })

  it('are written in Uzbek with its own apostrophes', () => {
    const wrong = Object.values(uz.editor.tool).filter((text) => /[''`‘’]/.test(text))

    expect(wrong).toEqual([])
  })
})
