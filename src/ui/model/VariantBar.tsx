import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconChevronDown, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Variant } from '#src/domain/project.ts'
import { useWords } from '../hooks/useWords.ts'
import { Swatch } from '../components/Swatch.tsx'
import styles from './VariantBar.module.css'

export interface VariantBarProps {
  readonly variants: readonly Variant[]
  readonly current: string | null
  readonly readOnly: boolean
  readonly onShow: (id: string) => void
  readonly onDerive: (from: Variant) => void
  readonly onDuplicate: (variant: Variant) => void
  readonly onRename: (variant: Variant) => void
  readonly onRemove: (variant: Variant) => void
  /** To another place in the order. */
  readonly onMove: (variant: Variant, to: number) => void
  /** What stands at the right end. */
  readonly children: ReactNode
}

/** The variants as tabs, in the colour of their role, with a menu at the one on screen. */
export function VariantBar(props: VariantBarProps) {
  const { variants, current, readOnly, onShow, onDerive, children } = props
  const words = useWords()
  const source = variants.find((variant) => variant.id === current) ?? variants[0]
  const base = variants.find((variant) => variant.role === 'as-is') ?? source
  const derive = base && words.t('model.variants.derive', { name: base.name })
  return (
    <div className={styles.bar}>
      <nav className={styles.tabs} aria-label={words.t('model.variants.label')}>
        {variants.map((variant) => {
          const isCurrent = variant.id === current
          return (
            <div key={variant.id} className={styles.tab} data-role={variant.role} data-current={isCurrent || undefined}>
              <UnstyledButton
                className={styles.name ?? ''}
                aria-current={isCurrent ? 'true' : undefined}
                onClick={() => onShow(variant.id)}
              >
                <Swatch role={variant.role} chosen={isCurrent} />
                {variant.name}
              </UnstyledButton>
              {isCurrent && !readOnly && <VariantMenu variant={variant} {...props} />}
            </div>
          )
        })}
      </nav>
      {!readOnly && base && (
        <ActionIcon variant="subtle" color="gray" aria-label={derive} title={derive} onClick={() => onDerive(base)}>
          <IconPlus size={18} stroke={1.8} />
        </ActionIcon>
      )}
      <div className={styles.end}>{children}</div>
    </div>
  )
}

function VariantMenu(props: VariantBarProps & { readonly variant: Variant }) {
  const { variant, variants, onRename, onDuplicate, onDerive, onRemove, onMove } = props
  const words = useWords()
  const { name } = variant
  const at = variants.findIndex(({ id }) => id === variant.id)
  return (
    <Menu position="bottom-start" shadow="sm">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.t('model.variants.menu', { name })}>
          <IconChevronDown size={15} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => onRename(variant)}>
          {words.t('model.variants.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={() => onDuplicate(variant)}>
          {words.t('model.variants.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => onDerive(variant)}>
          {words.t('model.variants.derive', { name })}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft size={16} stroke={1.6} />}
          disabled={at <= 0}
          onClick={() => onMove(variant, at - 1)}
        >
          {words.t('model.variants.moveLeft')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size={16} stroke={1.6} />}
          disabled={at === variants.length - 1}
          onClick={() => onMove(variant, at + 1)}
        >
          {words.t('model.variants.moveRight')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.6} />}
          disabled={variants.length < 2}
          onClick={() => onRemove(variant)}
        >
          {words.t('model.variants.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
