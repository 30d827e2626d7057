import { ActionIcon, Button } from '@mantine/core'
import { IconExternalLink, IconPlus, IconTrash } from '@tabler/icons-react'
import { freeActId } from '#src/domain/acts.ts'
import type { Act } from '#src/domain/service.ts'
import { useWords } from '../hooks/useWords.ts'
import { ActsImport } from '../law/register/ActsImport.tsx'
import { ActMore } from './ActMore.tsx'
import { FactInput } from './FactInput.tsx'
import type { FactKind } from './facts.ts'
import styles from './Service.module.css'

export interface ActsTableProps {
  readonly acts: readonly Act[]
  readonly readOnly: boolean
  readonly onChange: (acts: readonly Act[]) => void
}

type ActPart = 'title' | 'number' | 'date' | 'body' | 'url'
const PARTS: readonly { readonly name: ActPart; readonly kind: FactKind }[] = [
  { name: 'title', kind: 'text' },
  { name: 'number', kind: 'text' },
  { name: 'date', kind: 'date' },
  { name: 'body', kind: 'text' },
  { name: 'url', kind: 'url' },
]
const ID = { kind: 'text' } as const

/** The acts of law that steps rest on. */
export function ActsTable({ acts, readOnly, onChange }: ActsTableProps) {
  const words = useWords()
  const replace = (id: string, part: { readonly [Part in keyof Act]?: Act[Part] | undefined }) =>
    onChange(
      acts.map((act) => {
        if (act.id !== id) return act
        return Object.fromEntries(
          Object.entries({ ...act, ...part }).filter(([, value]) => value !== undefined),
        ) as unknown as Act
      }),
    )
  return (
    <div>
      {!readOnly && <ActsImport acts={acts} onChange={onChange} />}
      {acts.length === 0 && <p className={styles.none}>{words.t('service.acts.none')}</p>}
      {acts.map((act) => (
        <fieldset key={act.id} className={styles.act}>
          <legend>{words.t('service.acts.edit', { id: act.id })}</legend>
          <FactInput
            field={ID}
            label={words.t('service.acts.id')}
            value={act.id}
            readOnly={readOnly}
            problemOf={(id) => {
              if (id === undefined) return words.t('service.error.idMissing')
              return acts.some((other) => other !== act && other.id === id) ? words.t('service.error.duplicateAct') : undefined
            }}
            onCommit={(id) => onChange(acts.map((other) => (other === act ? { ...act, id: String(id) } : other)))}
          />
          {PARTS.map(({ name, kind }) => (
            <FactInput
              key={name}
              field={{ kind }}
              label={words.t(`service.acts.${name}`)}
              value={act[name]}
              readOnly={readOnly}
              onCommit={(value) => replace(act.id, { [name]: value === undefined ? undefined : String(value) })}
            />
          ))}
          <ActMore act={act} readOnly={readOnly} onChange={(part) => replace(act.id, part)} />
          <div className={styles.actTools}>
            {act.url && /^https?:\/\//i.test(act.url) && (
              <ActionIcon
                component="a"
                href={act.url}
                target="_blank"
                rel="noreferrer"
                variant="subtle"
                aria-label={words.t('service.acts.open', { id: act.id })}
              >
                <IconExternalLink size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                aria-label={words.t('service.acts.remove', { id: act.id })}
                onClick={() => onChange(acts.filter((other) => other !== act))}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </div>
        </fieldset>
      ))}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...acts, { id: freeActId(acts, {}) }])}
        >
          {words.t('service.acts.add')}
        </Button>
      )}
    </div>
  )
}
