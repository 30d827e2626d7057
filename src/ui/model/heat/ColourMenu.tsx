import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPalette } from '@tabler/icons-react'
import { useWords } from '../../hooks/useWords.ts'
import tools from '../CanvasTools.module.css'
import type { ColourKind } from './kinds.ts'
import { HEAT_KINDS, colourKindOf } from './kinds.ts'

interface ColourMenuProps {
  readonly value: ColourKind | null
  readonly onChange: (kind: ColourKind | null) => void
  /** Whether there is a variant to differ from. */
  readonly hasOther: boolean
}

const NONE = 'none'

/** What the steps are coloured by. */
export function ColourMenu({ value, onChange, hasOther }: ColourMenuProps) {
  const words = useWords()
  const name = value && words.t(`canvas.heat.kind.${value}`)
  const option = (kind: ColourKind | typeof NONE) => (
    <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
      {kind === NONE ? words.t('canvas.heat.none') : words.t(`canvas.heat.kind.${kind}`)}
    </Menu.RadioItem>
  )
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
        <Menu.RadioGroup value={value ?? NONE} onChange={(next) => onChange(colourKindOf(next))}>
          {option(NONE)}
          {hasOther && option('changes')}
          <Menu.Divider />
          {HEAT_KINDS.map(option)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
