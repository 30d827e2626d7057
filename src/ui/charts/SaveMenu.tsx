import type { MantineSize } from '@mantine/core'
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { fileNameOf } from '#src/state/fileName.ts'
import { useCommands } from '../hooks/useApp.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import { PICTURE_TYPES, pictureBytes } from './picture.ts'

interface SaveMenuProps {
  /** Of the file. */
  readonly title: string
  /** What the button does, in short; `name` also says with what, where there are several. */
  readonly label: string
  readonly name?: string
  readonly size: MantineSize | number
  readonly iconSize: number
  readonly picture: () => Promise<string>
}

/** Takes a picture out of the app, as SVG or PNG. */
export function SaveMenu({ title, label, name = label, size, iconSize, picture }: SaveMenuProps) {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const save = async (kind: 'svg' | 'png') => {
    setBusy(true)
    const saving = picture()
      .then((svg) => pictureBytes(svg, kind))
      .then((bytes) => commands.saveFile(fileNameOf(title, kind), bytes, PICTURE_TYPES[kind]))
    await tell.attempt(words.t('compare.chart.saveFailed'), saving)
    setBusy(false)
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon variant="default" size={size} aria-label={name} loading={busy}>
            <IconDownload size={iconSize} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('svg')}>{words.t('compare.chart.svg')}</Menu.Item>
        <Menu.Item onClick={() => void save('png')}>{words.t('compare.chart.png')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
