import type { Standing } from '#src/modeler/changePaint.ts'
import styles from './ChangeSign.module.css'

const SIGNS: Readonly<Record<Standing, string>> = { removed: '−', added: '+', changed: '△', same: '' }

/** A small step as it is drawn when it differs from the other variant. Says nothing to those who hear the page. */
export const ChangeSign = ({ sign }: { readonly sign: Standing }) => (
  <span className={styles.sign} data-sign={sign} aria-hidden>
    {SIGNS[sign]}
  </span>
)
