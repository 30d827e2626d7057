import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import { useWords } from '../hooks/useWords.ts'
import { writerOf } from './figures.ts'

interface FigureHelpProps {
  readonly row: IndicatorDifference
  readonly comparison: Comparison
}

/** How an indicator is counted and how its two numbers were obtained; built when it is first asked for. */
export function FigureHelp({ row, comparison }: FigureHelpProps) {
  const words = useWords()
  const [isUsed, setUsed] = useState(false)
  const label = words.t('compare.why', { name: words.t(`indicator.name.${row.id}`) })
  const button = (onClick?: () => void) => (
    <ActionIcon variant="subtle" size={20} color="gray" aria-label={label} aria-haspopup="dialog" {...(onClick && { onClick })}>
      <IconHelpCircle size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
  if (!isUsed) return button(() => setUsed(true))
  return (
    <Popover width={360} position="bottom-start" withinPortal defaultOpened>
      <Popover.Target>{button()}</Popover.Target>
      <Popover.Dropdown>
        <Explanation row={row} comparison={comparison} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Explanation({ row, comparison }: FigureHelpProps) {
  const words = useWords()
  const writer = writerOf(row, words)
  const variants = [
    { label: words.t('common.asIs'), figure: comparison.asIs.indicators[row.id] },
    { label: words.t('common.toBe'), figure: comparison.toBe.indicators[row.id] },
  ]
  return (
    <>
      <Text size="sm" fw={600}>
        {words.t(`indicator.name.${row.id}`)}
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
    </>
  )
}
