import type { HeatLegend as Legend } from '#src/modeler/heat.ts'
import { useWords } from '../../hooks/useWords.ts'
import styles from './HeatLegend.module.css'

/** What the colours on the drawing stand for, or why there are none. */
export function HeatLegend({ legend, problem }: { readonly legend: Legend | null; readonly problem: string | null }) {
  const words = useWords()
  if (problem) {
    return (
      <div className={styles.legend} role="status">
        {problem}
      </div>
    )
  }
  if (!legend) return null
  return (
    <section className={styles.legend} aria-label={words.t('canvas.heat.legend')}>
      <span>{legend.title}</span>
      {legend.classes.length === 1 ? (
        <span>{words.t('canvas.heat.nothing')}</span>
      ) : (
        <ul>
          {legend.classes.map(({ label, fill, text }) => (
            <li key={label} style={{ background: fill, color: text }}>
              {label}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
