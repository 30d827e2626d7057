import { Button, SegmentedControl, Select, Switch } from '@mantine/core'
import { IconList, IconSchema } from '@tabler/icons-react'
import type { Variant, VariantRole } from '#src/domain/project.ts'
import type { WalkCase } from '#src/domain/walk.ts'
import { WALK_CASES } from '#src/domain/walk.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Path.module.css'

export type Shows = 'both' | VariantRole

interface PathBarProps {
  readonly which: WalkCase
  readonly onWhich: (which: WalkCase) => void
  /** Absent where there is only one variant to show. */
  readonly shows: { readonly value: Shows; readonly onChange: (shows: Shows) => void } | null
  readonly toBes: readonly Variant[]
  readonly toBe: string | undefined
  readonly onToBe: (id: string) => void
  readonly stopAtPains: boolean
  readonly onStopAtPains: (stop: boolean) => void
  readonly asList: boolean
  readonly onAsList: (asList: boolean) => void
}

/** Which case, of which variants, and how it is shown. */
export function PathBar(props: PathBarProps) {
  const words = useWords()
  const { which, shows, toBes, toBe, asList } = props
  return (
    <div className={styles.bar}>
      <SegmentedControl
        size="xs"
        aria-label={words.t('path.which.label')}
        value={which}
        onChange={(value) => props.onWhich(value as WalkCase)}
        data={WALK_CASES.map((value) => ({
          value,
          label: <span title={words.t(`path.whichHelp.${value}`)}>{words.t(`path.which.${value}`)}</span>,
        }))}
      />
      {shows && (
        <SegmentedControl
          size="xs"
          aria-label={words.t('path.show.label')}
          value={shows.value}
          onChange={(value) => shows.onChange(value as Shows)}
          data={[
            { value: 'both', label: words.t('path.show.both') },
            { value: 'as-is', label: words.t('common.asIs') },
            { value: 'to-be', label: words.t('common.toBe') },
          ]}
        />
      )}
      {toBes.length > 1 && (
        <Select
          size="xs"
          w={190}
          aria-label={words.t('path.toBe')}
          data={toBes.map(({ id, name }) => ({ value: id, label: name }))}
          value={toBe ?? null}
          onChange={(id) => id !== null && props.onToBe(id)}
          allowDeselect={false}
        />
      )}
      <span className={styles.help}>{words.t(`path.whichHelp.${which}`)}</span>
      <div className={styles.barEnd}>
        <Switch
          size="sm"
          label={words.t('path.stopAtPains')}
          checked={props.stopAtPains}
          onChange={(event) => props.onStopAtPains(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          size="xs"
          aria-pressed={asList}
          leftSection={
            asList ? <IconSchema size={16} stroke={1.6} aria-hidden /> : <IconList size={16} stroke={1.6} aria-hidden />
          }
          onClick={() => props.onAsList(!asList)}
        >
          {words.t('path.list')}
        </Button>
      </div>
    </div>
  )
}
