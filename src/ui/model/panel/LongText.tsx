import type { TextareaProps } from '@mantine/core'
import { Combobox, useCombobox } from '@mantine/core'
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx'
import type { Draft } from '../../hooks/useDraft.ts'
import styles from './Panel.module.css'

interface LongTextProps extends Omit<TextareaProps, 'onChange' | 'onBlur' | 'onKeyDown' | 'value' | 'style'> {
  readonly draft: Draft
  readonly suggestions: readonly string[]
}

/** More of them are found by typing. */
const SUGGESTED = 6

/**
 * Sentences: Enter makes a line, Ctrl+Enter and leaving the field hand the text over. What was written elsewhere is
 * suggested while it begins alike; arrows and Enter belong to the suggestions only while there are some.
 */
export function LongText({ draft, suggestions, ...field }: LongTextProps) {
  const box = useCombobox()
  const typed = draft.text.trim().toLowerCase()
  const alike = suggestions.filter((one) => one.toLowerCase().includes(typed) && one !== draft.text).slice(0, SUGGESTED)
  const isOffered = box.dropdownOpened && alike.length > 0 && field.readOnly !== true
  return (
    <Combobox
      store={box}
      shadow="sm"
      onOptionSubmit={(chosen) => {
        draft.change(chosen)
        draft.finish()
        box.closeDropdown()
      }}
    >
      <Combobox.Target withKeyboardNavigation={isOffered} withAriaAttributes={suggestions.length > 0}>
        <GrowingTextarea
          {...field}
          least={2}
          most={10}
          value={draft.text}
          onChange={(event) => {
            draft.change(event.currentTarget.value)
            box.resetSelectedOption()
            box.openDropdown()
          }}
          onClick={() => draft.text === '' && box.openDropdown()}
          onBlur={() => {
            box.closeDropdown()
            draft.finish()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            box.closeDropdown()
            draft.finish()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOffered}>
        <Combobox.Options
          {...(typeof field.label === 'string' && { 'aria-label': field.label })}
          className={styles.suggestions ?? ''}
        >
          {alike.map((one) => (
            <Combobox.Option key={one} value={one}>
              {one}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
