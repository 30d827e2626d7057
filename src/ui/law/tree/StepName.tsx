import type { VariantRole } from '#src/domain/project.ts'
import type { StepResult } from '#src/domain/results.ts'
import styles from '../Law.module.css'

/** A step by its number in the colour of its variant, and its name. */
export const StepName = ({ step, side }: { readonly step: StepResult; readonly side: VariantRole }) => (
  <span className={styles.stepName}>
    <span className={styles.mark} data-role={side}>
      {step.number}
    </span>
    <span title={step.name}>{step.name}</span>
  </span>
)
