import { ActionIcon, Menu } from '@mantine/core'
import { IconAlertTriangle, IconBolt, IconClock, IconFile, IconSquareNumber1, IconTags, IconWalk } from '@tabler/icons-react'
import type { MarkKind } from '#src/modeler/marks/mark.ts'
import { MARK_KINDS } from '#src/modeler/marks/mark.ts'
import { useWords } from '../../hooks/useWords.ts'
import tools from '../CanvasTools.module.css'
import { toggled } from './hidden.ts'

interface MarksMenuProps {
  readonly hidden: ReadonlySet<MarkKind>
  /** Takes the text to remember. */
  readonly onChange: (hidden: string) => void
}

/** Clauses have a sign of their own. */
function SectionSign() {
  return (
    <span style={{ width: 16, fontWeight: 600, textAlign: 'center' }} aria-hidden>
      §
    </span>
  )
}

const ICONS = {
  number: IconSquareNumber1,
  time: IconClock,
  visit: IconWalk,
  documents: IconFile,
  clause: SectionSign,
  pains: IconBolt,
  finding: IconAlertTriangle,
} as const

/** What the small marks mean, and which of them are shown. */
export function MarksMenu({ hidden, onChange }: MarksMenuProps) {
  const words = useWords()
  const label = words.t('canvas.marks.label')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" className={tools.choice ?? ''} size={30} aria-label={label} title={label}>
          <IconTags size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {MARK_KINDS.map((kind) => {
          const Icon = ICONS[kind]
          return (
            <Menu.CheckboxItem
              key={kind}
              checked={!hidden.has(kind)}
              rightSection={<Icon size={16} stroke={1.7} aria-hidden />}
              onChange={() => onChange(toggled(hidden, kind))}
            >
              {words.t(`canvas.marks.${kind}`)}
            </Menu.CheckboxItem>
          )
        })}
        {hidden.size > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChange('')}>{words.t('canvas.marks.all')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
