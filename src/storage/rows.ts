import type { Project, ProjectCard, Revision, RevisionReason, Variant } from '#src/domain/project.ts'

/** A variant without its text. */
export type VariantMeta = Omit<Variant, 'xml'>

/** A project but for the texts of its variants and the bytes of its attachments. */
export interface ProjectOutline extends Omit<Project, 'variants' | 'attachments'> {
  readonly variants: readonly VariantMeta[]
  /** `key` points into `contents`. */
  readonly attachments: readonly { readonly name: string; readonly key: string }[]
}

export interface ProjectRow extends ProjectOutline {
  readonly savedAt: string
  readonly exportedAt?: string
}

export interface VariantRow {
  readonly project: string
  readonly id: string
  readonly xml: string
}

/** Deflated bytes, stored once for all revisions of a project that hold them. */
export interface ContentRow {
  readonly project: string
  readonly key: string
  readonly bytes: Uint8Array
}

export interface RevisionRow {
  readonly id: string
  readonly project: string
  readonly savedAt: string
  readonly reason: RevisionReason
  readonly name?: string
  readonly outline: ProjectOutline
  /** Keys into `contents`, variant by variant. */
  readonly texts: readonly string[]
}

export interface SettingRow {
  readonly key: string
  readonly value: string
}

function metaOf(variant: Variant): VariantMeta {
  const { xml: _, ...meta } = variant
  return meta
}

/** The outline of a project whose attachments were stored under the given keys. */
export function outlineOf(project: Project, attachmentKeys: readonly string[]): ProjectOutline {
  return {
    ...project,
    variants: project.variants.map(metaOf),
    attachments: project.attachments.map(({ name }, index) => ({ name, key: attachmentKeys[index] ?? '' })),
  }
}

/** The card of a stored project; a variant without a text shows as empty. */
export function cardOf(row: ProjectRow, texts: ReadonlyMap<string, string>): ProjectCard {
  const { agency, volume } = row.service
  return {
    id: row.id,
    title: row.title,
    service: row.service,
    ...(agency === undefined ? {} : { agency }),
    ...(volume === undefined ? {} : { volume }),
    illustrative: row.illustrative,
    variants: row.variants.map(({ id, name, role }) => ({ id, name, role, xml: texts.get(id) ?? '' })),
    savedAt: row.savedAt,
    ...(row.exportedAt === undefined ? {} : { exportedAt: row.exportedAt }),
  }
}

export const revisionOf = ({ id, project, savedAt, reason, name }: RevisionRow): Revision => ({
  id,
  project,
  savedAt,
  reason,
  ...(name === undefined ? {} : { name }),
})
