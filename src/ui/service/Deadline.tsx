import { Select } from '@mantine/core'
import { memo } from 'react'
import { TIME_UNITS } from '#src/domain/units.ts'
import { useWords } from '../hooks/useWords.ts'
import { Fact } from './Fact.tsx'
import type { FactField } from './facts.ts'
import styles from './Service.module.css'
import { useService } from './useService.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

const DEADLINE: FactField = { name: 'deadline', kind: 'number' }

/** How long the law gives the service, and in what it counts. */
export const Deadline = memo(function Deadline({ edit }: { readonly edit: ServiceEdit }) {
  const words = useWords()
  const unit = useService(({ deadlineUnit }) => deadlineUnit)
  return (
    <div className={styles.facts}>
      <Fact field={DEADLINE} edit={edit} />
      <Select
        className={styles.short ?? ''}
        label={words.t('service.field.deadlineUnit')}
        description={words.t('service.use.deadlineUnit')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={TIME_UNITS.map((one) => ({ value: one, label: words.t(`common.timeUnit.${one}`) }))}
        value={unit ?? null}
        readOnly={edit.readOnly}
        onChange={(value) =>
          edit.set(
            'deadlineUnit',
            TIME_UNITS.find((one) => one === value),
          )
        }
      />
    </div>
  )
})
