import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { Comparison, IndicatorDifference } from '#src/domain/results.ts'
import { useWords } from '../hooks/useWords.ts'
import { writerOf } from './figures.ts'

/** How an indicator is counted and how its two numbers were obtained. */
export function FigureHelp({ row, comparison }: { readonly row: IndicatorDifference; readonly comparison: Comparison }) {
  const words = useWords()
  const name = words.t(`indicator.name.${row.id}`)
  const writer = writerOf(row, words)
  const variants = [
    { label: words.t('common.asIs'), figure: comparison.asIs.indicators[row.id] },
    { label: words.t('common.toBe'), figure: comparison.toBe.indicators[row.id] },
  ]
  return (
    <Popover width={360} position="bottom-start" withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" size={20} color="gray" aria-label={words.t('compare.why', { name })}>
          <IconHelpCircle size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" mt={4}>
          {words.t(`indicator.rule.${row.id}`)}
        </Text>
        {variants.map(({ label, figure }) => (
          <Text key={label} size="xs" c="dimmed" mt={8}>
            {`${label}: `}
            {figure.min !== null &&
              `${words.t('compare.range', {
                min: writer.figure(figure.min),
                p50: writer.figure(figure.p50),
                p90: writer.figure(figure.p90),
              })} `}
            {figure.method === 'exact'
              ? words.t('compare.whyExact')
              : words.t('compare.whySampled', { ci: writer.figure(figure.ci95) })}
          </Text>
        ))}
        <Text size="xs" c="dimmed" mt={8}>
          {words.t('compare.whyBase')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
