import type { VariantRole } from '#src/domain/project.ts'
import styles from './Swatch.module.css'

/** The colour of a variant: brick with a hatch for the as-is, glaze for a to-be, outlined when it is not the chosen one. */
export const Swatch = ({ role, chosen = true }: { role: VariantRole; chosen?: boolean }) => (
  <span className={styles.swatch} data-role={role} data-chosen={chosen || role === 'as-is' || undefined} aria-hidden />
)
