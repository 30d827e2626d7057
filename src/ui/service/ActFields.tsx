import { ActionIcon } from '@mantine/core'
import { IconExternalLink, IconTrash } from '@tabler/icons-react'
import type { Act } from '#src/domain/service.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { useWords } from '../hooks/useWords.ts'
import { ActMore } from './ActMore.tsx'
import { FactInput } from './FactInput.tsx'
import type { FactKind } from './facts.ts'
import styles from './Service.module.css'

export interface ActFieldsProps {
  readonly act: Act
  readonly others: readonly Act[]
  readonly readOnly: boolean
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onId: (id: string) => void
  readonly onChange: (part: { readonly [Part in keyof Act]?: Act[Part] | undefined }) => void
  readonly onRemove: () => void
}

type ActPart = 'title' | 'number' | 'date' | 'body' | 'url'
const PARTS: readonly { readonly name: ActPart; readonly kind: FactKind }[] = [
  { name: 'number', kind: 'text' },
  { name: 'title', kind: 'text' },
  { name: 'date', kind: 'date' },
  { name: 'body', kind: 'text' },
  { name: 'url', kind: 'url' },
]
const ID = { kind: 'text' } as const

/** One act of law on one line, and its fields under it, built only while it is open: a register has hundreds of lines. */
export function ActFields({ act, others, readOnly, isOpen, onOpen, onId, onChange, onRemove }: ActFieldsProps) {
  const words = useWords()
  const date = act.date === undefined ? '' : formatDate(act.date, words.language, 'numeric')
  const number = act.number === undefined ? '' : `№ ${act.number}`
  return (
    <details className={styles.actLine} open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        <strong>{act.id}</strong> <span>{act.title ?? Object.values(act.titles ?? {})[0]}</span>{' '}
        <small>{[number, date].filter(Boolean).join(', ')}</small>
      </summary>
      {isOpen && (
        <fieldset className={styles.act}>
          <legend>{words.t('service.acts.edit', { id: act.id })}</legend>
          <FactInput
            field={ID}
            label={words.t('service.acts.id')}
            value={act.id}
            readOnly={readOnly}
            problemOf={(id) => {
              if (id === undefined) return words.t('service.error.idMissing')
              return others.some((other) => other.id === id) ? words.t('service.error.duplicateAct') : undefined
            }}
            onCommit={(id) => onId(String(id))}
          />
          {PARTS.map(({ name, kind }) => (
            <div key={name} data-part={name}>
              <FactInput
                field={{ kind }}
                label={words.t(`service.acts.${name}`)}
                value={act[name]}
                readOnly={readOnly}
                onCommit={(value) => onChange({ [name]: value === undefined ? undefined : String(value) })}
              />
            </div>
          ))}
          <ActMore act={act} readOnly={readOnly} onChange={onChange} />
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
              <ActionIcon variant="subtle" aria-label={words.t('service.acts.remove', { id: act.id })} onClick={onRemove}>
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </div>
        </fieldset>
      )}
    </details>
  )
}
