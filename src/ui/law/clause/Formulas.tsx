import { Button, Menu } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import type { ClauseFate } from '#src/domain/law.ts'
import { DRAFTING_LANGUAGES, amendmentsFor } from '#src/i18n/wording/amendments.ts'
import { useWords } from '../../hooks/useWords.ts'
import styles from './Clause.module.css'

/** The formulas with which acts amend others, in the languages of drafting. Part of the pane, so that it keeps the focus. */
export function Formulas({ fate, onInsert }: { readonly fate: ClauseFate; readonly onInsert: (formula: string) => void }) {
  const words = useWords()
  return (
    <Menu position="bottom-end" withinPortal={false} width={420} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          title={words.t('law.formulasHelp')}
          leftSection={<IconBraces size={15} stroke={1.6} aria-hidden />}
        >
          {words.t('law.formulas')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.formulas ?? ''}>
        {DRAFTING_LANGUAGES.map((language) => (
          <div key={language} role="presentation" lang={language}>
            <Menu.Label>{words.t(`common.language.${language}`)}</Menu.Label>
            {amendmentsFor(fate).map(({ id, text }) => (
              <Menu.Item key={id} onClick={() => onInsert(text[language])}>
                {text[language]}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
