import { expect, it } from 'vitest'
import { createSettingsStore, languageOf } from '#src/state/settingsStore.ts'
import { createFakeClock, settled } from '#tests/support/fakeClock.ts'
import { createMemoryStore } from '#tests/support/memoryStore.ts'

function open({ quick, preferred = ['en'] }: { quick?: string; preferred?: string[] } = {}) {
  const memory = new Map(quick === undefined ? [] : [['settings', quick]])
  const store = createMemoryStore(createFakeClock())
  const port = { get: (key: string) => memory.get(key) ?? null, set: (key: string, value: string) => void memory.set(key, value) }
  return {
    store,
    memory,
    again: () => createSettingsStore(store, port, preferred),
    settings: createSettingsStore(store, port, preferred),
  }
}

it.each([
  [['uz-Latn-UZ', 'en'], 'uz'],
  [['kk', 'ru-KZ', 'en'], 'ru'],
  [['de'], 'en'],
  [[], 'en'],
] as const)('speaks to a reader of %j in %s', (preferred, language) => {
  expect(languageOf(preferred)).toBe(language)
})

it('remembers what was chosen, from the first paint on', () => {
  const test = open()
  test.settings.setLanguage('uz')
  test.settings.setTheme('dark')
  test.settings.setPanel('step', 320.4)
  test.settings.setPanel('table', 500)
  test.settings.setChoice('heat', 'visits')
  expect(test.again().state.getState()).toEqual({
    language: 'uz',
    theme: 'dark',
    panels: { step: 320, table: 500 },
    choices: { heat: 'visits' },
  })
})

it('finds its settings in the store when the quick memory was cleared', async () => {
  const test = open()
  test.settings.setLanguage('ru')
  await settled()
  test.memory.clear()
  const later = test.again()
  expect(later.state.getState().language).toBe('en')
  await later.restore()
  expect(later.state.getState().language).toBe('ru')
})

it('prefers the quick memory, which is newer', async () => {
  const test = open({ quick: '{"language":"uz"}' })
  await test.store.setSetting('settings', '{"language":"ru"}')
  await test.settings.restore()
  expect(test.settings.state.getState().language).toBe('uz')
})

it.each(['', 'null', '[]', '{', '{"language":"de","theme":7,"panels":{"a":"wide","b":200},"choices":[]}'])(
  'takes the good parts of %j and defaults for the rest',
  (quick) => {
    const { settings } = open({ quick })
    expect(settings.state.getState()).toEqual({
      language: 'en',
      theme: 'auto',
      panels: quick.includes('200') ? { b: 200 } : {},
      choices: {},
    })
  },
)
