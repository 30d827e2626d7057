import { ActionIcon, Menu, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { LANGUAGES } from '#src/domain/language.ts'
import { useCommands, useSettings } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Header.module.css'

/** Language and theme, at once and remembered. */
export function Preferences() {
  const words = useWords()
  const commands = useCommands()
  const language = useSettings((settings) => settings.language)
  const { colorScheme } = useMantineColorScheme()
  const dark = colorScheme === 'dark'
  const own = words.t(`common.language.${language}`)
  const themeLabel = words.t(dark ? 'shell.toLight' : 'shell.toDark')
  return (
    <div className={styles.preferences}>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={styles.language ?? ''} aria-label={words.t('shell.languageMenu', { language: own })}>
            <IconLanguage size={18} stroke={1.6} aria-hidden />
            {own}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {LANGUAGES.map((one) => (
            <Menu.Item
              key={one}
              lang={one}
              aria-current={one === language ? 'true' : undefined}
              rightSection={one === language ? <IconCheck size={16} stroke={1.8} aria-hidden /> : undefined}
              onClick={() => commands.setLanguage(one)}
            >
              {words.t(`common.language.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={themeLabel}>
        <ActionIcon variant="subtle" size={32} aria-label={themeLabel} onClick={() => commands.setTheme(dark ? 'light' : 'dark')}>
          {dark ? <IconSun size={19} stroke={1.6} aria-hidden /> : <IconMoon size={19} stroke={1.6} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
