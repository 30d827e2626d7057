import { ActionIcon, Menu } from '@mantine/core'
import { IconDownload, IconFileCode, IconFileTypePng, IconFileTypeSvg, IconPrinter } from '@tabler/icons-react'
import { useWords } from '../../hooks/useWords.ts'
import tools from '../CanvasTools.module.css'
import type { TakeKind } from './useTake.ts'
import { TAKE_KINDS } from './useTake.ts'

const ICONS = { svg: IconFileTypeSvg, png: IconFileTypePng, print: IconPrinter, bpmn: IconFileCode } as const

interface TakeMenuProps {
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly onTake: (kind: TakeKind) => void
}

/** The drawing as a file or on paper. */
export function TakeMenu({ opened, onOpened, onTake }: TakeMenuProps) {
  const words = useWords()
  const label = words.t('canvas.take.label')
  return (
    <Menu position="bottom-end" opened={opened} onChange={onOpened}>
      <Menu.Target>
        <ActionIcon variant="default" className={tools.choice ?? ''} size={30} aria-label={label} title={label}>
          <IconDownload size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {TAKE_KINDS.map((kind) => {
          const Icon = ICONS[kind]
          return (
            <Menu.Item key={kind} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => onTake(kind)}>
              {words.t(`canvas.take.${kind}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
