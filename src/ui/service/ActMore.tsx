import { Select } from '@mantine/core'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Act } from '#src/domain/service.ts'
import { ACT_KINDS } from '#src/domain/service.ts'
import { clausesOf } from '#src/i18n/actTable/readActs.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import styles from './Service.module.css'

export interface ActMoreProps {
  readonly act: Act
  readonly readOnly: boolean
  readonly onChange: (part: { readonly [Part in keyof Act]?: Act[Part] | undefined }) => void
}

const TEXT = { kind: 'text' } as const

/** What only the project knows of an act: its kind, its clauses, its title in each language. */
export function ActMore({ act, readOnly, onChange }: ActMoreProps) {
  const words = useWords()
  const titled = (language: (typeof LANGUAGES)[number], title: string | undefined) => {
    const { [language]: _, ...others } = act.titles ?? {}
    const titles = title === undefined ? others : { ...others, [language]: title }
    onChange({ titles: Object.keys(titles).length > 0 ? titles : undefined })
  }
  return (
    <>
      <Select
        label={words.t('law.register.column.kind')}
        placeholder={words.t('law.register.noKind')}
        clearable={!readOnly}
        readOnly={readOnly}
        data={ACT_KINDS.map((kind) => ({ value: kind, label: words.t(`law.register.kindName.${kind}`) }))}
        value={act.kind ?? null}
        onChange={(kind) => onChange({ kind: ACT_KINDS.find((one) => one === kind) })}
      />
      <div data-part="clauses">
        <FactInput
          field={TEXT}
          label={words.t('law.register.clauses')}
          placeholder={words.t('law.register.clausesHelp')}
          value={act.clauses?.join('; ')}
          readOnly={readOnly}
          onCommit={(text) => {
            const clauses = clausesOf(String(text ?? ''))
            onChange({ clauses: clauses.length > 0 ? clauses : undefined })
          }}
        />
      </div>
      <details className={styles.titles}>
        <summary>{words.t('law.register.titles')}</summary>
        {LANGUAGES.map((language) => (
          <FactInput
            key={language}
            field={TEXT}
            label={words.t('law.register.titleIn', { language: words.t(`common.language.${language}`) })}
            value={act.titles?.[language]}
            readOnly={readOnly}
            onCommit={(title) => titled(language, title === undefined ? undefined : String(title))}
          />
        ))}
      </details>
    </>
  )
}
