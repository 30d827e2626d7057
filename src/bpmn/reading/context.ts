import type { Finding, Severity } from '#src/domain/findings.ts'
import type { Labels } from '#src/domain/language.ts'
import type { AnnotationProblem, Read } from '../annotations/fields.ts'
import type { AnnotationTag } from '../annotations/extension.ts'
import { annotationsOf } from '../annotations/extension.ts'
import { labelsFromModdle } from '../annotations/labels.ts'
import type { ModdleElement } from '../moddle.ts'
import { idOf, nameOf } from '../moddle.ts'

/** Collects findings while one file is read. */
export class ReadingContext {
  readonly findings: Finding[] = []
  private readonly known = new Map<ModdleElement, { labels?: Labels }>()
  private readonly file: { readonly file?: string }
  private readonly unresolved: ReadonlyMap<ModdleElement, Readonly<Record<string, string>>>

  constructor(file: string | undefined, unresolved: ReadonlyMap<ModdleElement, Readonly<Record<string, string>>>) {
    this.file = file === undefined ? {} : { file }
    this.unresolved = unresolved
  }

  report(severity: Severity, rule: string, element: ModdleElement, params: Record<string, string | number> = {}): void {
    this.findings.push({ severity, rule, element: idOf(element), name: nameOf(element), params: { ...params, ...this.file } })
  }

  /** What a reference names though the file does not hold it. */
  unresolvedAt(element: ModdleElement, property: string): string | undefined {
    return this.unresolved.get(element)?.[property]
  }

  /** The facts of the first annotation of a kind on an element; problems and further annotations become findings. */
  annotation<T>(element: ModdleElement, tag: AnnotationTag, read: (annotation: ModdleElement) => Read<T>): T | undefined {
    const [first, ...more] = annotationsOf(element, tag)
    if (first === undefined) return undefined
    if (more.length > 0) this.report('warning', 'duplicate-annotation', element, { part: tag.slice('bpr:'.length) })
    const { facts, problems } = read(first)
    this.reportAll(element, problems)
    return facts
  }

  /** Names in other languages. Asked for a lane as such and as a performer, so the answer is kept. */
  labels(element: ModdleElement): { labels?: Labels } {
    const known = this.known.get(element)
    if (known) return known
    const { facts, problems } = labelsFromModdle(annotationsOf(element, 'bpr:label'))
    this.reportAll(element, problems)
    const labels = Object.keys(facts).length > 0 ? { labels: facts } : {}
    this.known.set(element, labels)
    return labels
  }

  private reportAll(element: ModdleElement, problems: readonly AnnotationProblem[]): void {
    for (const { severity, rule, part, attribute, value } of problems) {
      this.report(severity, rule, element, { part, attribute, value })
    }
  }
}
