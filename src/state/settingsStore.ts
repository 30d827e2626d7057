import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { ProjectStore, QuickMemory } from '#src/domain/ports.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** Widths of panels in pixels, by the panel's name. */
  readonly panels: Readonly<Record<string, number>>
  /** Hints that were dismissed, heat maps chosen and the like, by key. */
  readonly choices: Readonly<Record<string, string>>
}

export interface SettingsStore {
  readonly state: StoreApi<Settings>
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
  setPanel(name: string, width: number): void
  setChoice(key: string, value: string): void
  /** Takes over what another session of this browser remembered. */
  restore(): Promise<void>
}

const KEY = 'settings'

/**
 * Settings are remembered twice: in the quick memory, which the first paint can read, and in the store, which
 * outlives it where a browser clears the one and not the other.
 */
export function createSettingsStore(store: ProjectStore, memory: QuickMemory, preferred: readonly string[]): SettingsStore {
  const defaults: Settings = { language: languageOf(preferred), theme: 'auto', panels: {}, choices: {} }
  const quick = memory.get(KEY)
  const state = createStore<Settings>(() => parseSettings(quick, defaults))

  function change(part: Partial<Settings>) {
    state.setState(part)
    const text = JSON.stringify(state.getState())
    memory.set(KEY, text)
    // A setting that could not be kept is asked for again; no work is lost.
    store.setSetting(KEY, text).catch(() => {})
  }

  return {
    state,
    setLanguage: (language) => change({ language }),
    setTheme: (theme) => change({ theme }),
    setPanel: (name, width) => change({ panels: { ...state.getState().panels, [name]: Math.round(width) } }),
    setChoice: (key, value) => change({ choices: { ...state.getState().choices, [key]: value } }),
    async restore() {
      if (quick !== null) return
      const kept = await store.setting(KEY).catch(() => undefined)
      if (kept !== undefined) state.setState(parseSettings(kept, defaults))
    },
  }
}

/** The first of the reader's languages that the app speaks, else English. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** Settings from remembered text, part by part: what is unknown or spoilt falls back to the default. */
function parseSettings(text: string | null, defaults: Settings): Settings {
  const read = text === null ? {} : asObject(tryJson(text))
  return {
    language: LANGUAGES.find((language) => language === read['language']) ?? defaults.language,
    theme: THEMES.find((theme) => theme === read['theme']) ?? defaults.theme,
    panels: pick(read['panels'], (value) => typeof value === 'number' && Number.isFinite(value)),
    choices: pick(read['choices'], (value) => typeof value === 'string'),
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const pick = <T>(value: unknown, fits: (value: unknown) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(asObject(value)).filter(([, one]) => fits(one))) as Record<string, T>
