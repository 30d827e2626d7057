import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPalette } from '@tabler/icons-react'
import { useWords } from '../../hooks/useWords.ts'
import tools from '../CanvasTools.module.css'
import type { HeatKind } from './kinds.ts'
import { HEAT_KINDS, heatKindOf } from './kinds.ts'

interface HeatMenuProps {
  readonly value: HeatKind | null
  readonly onChange: (kind: HeatKind | null) => void
}

const NONE = 'none'

/** What the steps are coloured by. */
export function HeatMenu({ value, onChange }: HeatMenuProps) {
  const words = useWords()
  const name = value && words.t(`canvas.heat.kind.${value}`)
  return (
    <Menu position="bottom-end" classNames={{ itemLabel: tools.option ?? '' }}>
      <Menu.Target>
        <Button
          variant="default"
          className={tools.choice ?? ''}
          leftSection={<IconPalette size={16} stroke={1.7} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}
        >
          {name ? words.t('canvas.heat.button', { name }) : words.t('canvas.heat.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value ?? NONE} onChange={(next) => onChange(heatKindOf(next))}>
          {[NONE, ...HEAT_KINDS].map((kind) => (
            <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
              {words.find(kind === NONE ? 'canvas.heat.none' : `canvas.heat.kind.${kind}`) ?? kind}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
