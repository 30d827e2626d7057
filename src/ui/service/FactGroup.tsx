import { memo } from 'react'
import { Fact } from './Fact.tsx'
import type { FactField } from './facts.ts'
import { Seldom } from './Seldom.tsx'
import styles from './Service.module.css'
import { useService } from './useService.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

interface FactGroupProps {
  readonly fields: readonly FactField[]
  readonly edit: ServiceEdit
}

/** Facts that belong together; those that are seldom told are folded. */
export const FactGroup = memo(function FactGroup({ fields, edit }: FactGroupProps) {
  const seldom = fields.filter((field) => field.seldom)
  const filled = useService((service) => seldom.some(({ name }) => service[name] !== undefined))
  return (
    <>
      <div className={styles.facts}>
        {fields.map((field) => !field.seldom && <Fact key={field.name} field={field} edit={edit} />)}
      </div>
      {seldom.length > 0 && (
        <Seldom filled={filled}>
          {seldom.map((field) => (
            <Fact key={field.name} field={field} edit={edit} />
          ))}
        </Seldom>
      )}
    </>
  )
})
