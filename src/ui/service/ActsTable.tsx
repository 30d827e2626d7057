import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { freeActId } from '#src/domain/acts.ts'
import type { Act } from '#src/domain/service.ts'
import { useWords } from '../hooks/useWords.ts'
import { ActsImport } from '../law/register/ActsImport.tsx'
import { ActFields } from './ActFields.tsx'
import styles from './Service.module.css'

export interface ActsTableProps {
  readonly acts: readonly Act[]
  readonly readOnly: boolean
  readonly onChange: (acts: readonly Act[]) => void
}

/** The acts of law that steps rest on, a line each. */
export function ActsTable({ acts, readOnly, onChange }: ActsTableProps) {
  const words = useWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const turn = (id: string, isOpen: boolean) =>
    setOpen((now) => new Set(isOpen ? [...now, id] : [...now].filter((other) => other !== id)))
  const replace = (id: string, part: { readonly [Part in keyof Act]?: Act[Part] | undefined }) =>
    onChange(
      acts.map((act) => {
        if (act.id !== id) return act
        return Object.fromEntries(
          Object.entries({ ...act, ...part }).filter(([, value]) => value !== undefined),
        ) as unknown as Act
      }),
    )
  const add = () => {
    const id = freeActId(acts, {})
    turn(id, true)
    onChange([...acts, { id }])
  }
  return (
    <div>
      {!readOnly && <ActsImport acts={acts} onChange={onChange} />}
      {acts.length === 0 && <p className={styles.none}>{words.t('service.acts.none')}</p>}
      {acts.map((act) => (
        <ActFields
          key={act.id}
          act={act}
          others={acts.filter((other) => other !== act)}
          readOnly={readOnly}
          isOpen={open.has(act.id)}
          onOpen={(isOpen) => turn(act.id, isOpen)}
          onId={(id) => {
            turn(id, true)
            replace(act.id, { id })
          }}
          onChange={(part) => replace(act.id, part)}
          onRemove={() => onChange(acts.filter((other) => other !== act))}
        />
      ))}
      {!readOnly && (
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />} onClick={add}>
          {words.t('service.acts.add')}
        </Button>
      )}
    </div>
  )
}
