import { Select } from '@mantine/core'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsInFlowOrder } from '#src/domain/flowOrder.ts'
import { useWords } from '../hooks/useWords.ts'

export interface StepChoiceProps {
  readonly name: 'deadlineFrom' | 'deadlineTo'
  /** What no choice means. */
  readonly empty: string
  readonly model: ProcessModel
  readonly value: string | undefined
  readonly readOnly: boolean
  readonly onChange: (id: string | undefined) => void
}

/** One of the steps of a variant, or none. An id that the variant does not hold is shown as such. */
export function StepChoice({ name, empty, model, value, readOnly, onChange }: StepChoiceProps) {
  const words = useWords()
  const choices = stepsInFlowOrder(model).map((step, index) => ({ value: step.id, label: `${index + 1}. ${nameOf(step)}` }))
  const isStep = value === undefined || choices.some((choice) => choice.value === value)
  // A file may name an event, which is measured as well.
  const other = model.nodes.find(({ id }) => id === value)
  const all = isStep
    ? choices
    : [{ value, label: other ? nameOf(other) : words.t('service.own.unknown', { id: value }) }, ...choices]
  return (
    <Select
      label={words.t(`service.field.${name}`)}
      description={words.t(`service.use.${name}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={empty}
      title={all.find((choice) => choice.value === value)?.label ?? empty}
      data={all}
      value={value ?? null}
      searchable
      clearable={!readOnly}
      readOnly={readOnly}
      comboboxProps={{ shadow: 'sm', width: 'max-content', position: 'bottom-start' }}
      onChange={(id) => onChange(id ?? undefined)}
    />
  )
}

const nameOf = ({ id, name }: FlowNode): string => name || id
