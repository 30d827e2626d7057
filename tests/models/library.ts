import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { analyse } from '#src/analysis/analyse.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Analysis } from '#src/domain/results.ts'

interface Words {
  readonly en: string
  readonly ru: string
  readonly uz: string
}

type Dictionary = Readonly<Record<string, Omit<Words, 'en'>>>

/** What the tests read of a `service.json`. */
export interface Service {
  readonly id: string
  readonly published: readonly {
    indicator: IndicatorId
    value: number
    statistic: 'mean' | 'min' | 'p50' | 'p90'
    source: string
  }[]
  readonly volume: { readonly value: number; readonly source?: string }
  readonly acts: readonly { readonly id: string; readonly number: string; readonly date?: string; readonly source?: string }[]
  readonly sources: readonly { readonly id: string }[]
  readonly comparisonNotes: readonly { readonly indicator: IndicatorId; readonly note: Words }[]
  readonly names: Readonly<Record<'documents' | 'organisations', Dictionary> & Partial<Record<'places', Dictionary>>>
}

export interface Variant {
  readonly model: ProcessModel
  readonly readFindings: readonly Finding[]
  readonly analysis: Analysis
}

const MODELS = new URL('../../models/', import.meta.url)

/** The reference services: every folder of the library with a `service.json`. */
export const serviceNames: readonly string[] = readdirSync(MODELS)
  .filter((name) => existsSync(new URL(`${name}/service.json`, MODELS)))
  .sort()

/** A file of the reference library as text. */
export const libraryText = (path: string): string => readFileSync(new URL(path, MODELS), 'utf8')

export const libraryService = (name: string): Service => JSON.parse(libraryText(`${name}/service.json`)) as Service

/** One variant of a reference service, read and analysed by the real parts. */
export async function openVariant(path: string): Promise<Variant> {
  const { model, findings } = await readModel(libraryText(path), path)
  return { model, readFindings: findings, analysis: analyse(model) }
}

/** Uzbek Latin as it is written has its own letters; an apostrophe or a quotation mark in their place is wrong, as is one of the two for the other. */
export const WRONG_APOSTROPHE = /[a-zA-Z]['`‘’´][a-zA-Z]|[oOgG]ʼ|(?<![oOgG])ʻ/
