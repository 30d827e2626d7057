import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { fileNameOf } from '#src/state/fileName.ts'
import { PICTURE_TYPES, pictureBytes } from '../../charts/picture.ts'
import { useCommands } from '../../hooks/useApp.ts'
import { useTell } from '../../hooks/useTell.ts'
import { useWords } from '../../hooks/useWords.ts'

interface SavePageProps {
  /** Of the picture, and of its file. */
  readonly title: string
  readonly picture: () => Promise<string>
}

/** Takes the whole page out of the app as one picture. */
export function SavePage({ title, picture }: SavePageProps) {
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
        <Tooltip label={words.t('compare.savePage')}>
          <ActionIcon variant="default" size={36} aria-label={words.t('compare.savePage')} loading={busy}>
            <IconDownload size={18} stroke={1.6} aria-hidden />
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
