import type { ChangeLegend } from '#src/modeler/changePaint.ts'
import type { Colours } from '#src/modeler/colours.ts'
import type { HeatLegend } from '#src/modeler/heat.ts'
import { ChangeSign } from '../../components/ChangeSign.tsx'
import { useWords } from '../../hooks/useWords.ts'
import styles from './ColourLegend.module.css'

/** What the colours on the drawing stand for, or why there are none. */
export function ColourLegend({ colours, problem }: { readonly colours: Colours | null; readonly problem: string | null }) {
  const words = useWords()
  if (problem) {
    return (
      <div className={styles.legend} role="status">
        {problem}
      </div>
    )
  }
  if (!colours) return null
  return (
    <section className={styles.legend} aria-label={words.t('canvas.heat.legend')}>
      <span>{colours.legend.title}</span>
      {colours.kind === 'heat' ? <Scale legend={colours.legend} /> : <Signs legend={colours.legend} />}
    </section>
  )
}

function Scale({ legend: { classes } }: { readonly legend: HeatLegend }) {
  const words = useWords()
  if (classes.length === 1) return <span>{words.t('canvas.heat.nothing')}</span>
  return (
    <ul className={styles.scale}>
      {classes.map(({ label, fill, text }) => (
        <li key={label} style={{ background: fill, color: text }}>
          {label}
        </li>
      ))}
    </ul>
  )
}

const Signs = ({ legend: { entries } }: { readonly legend: ChangeLegend }) => (
  <ul className={styles.signs}>
    {entries.map(({ sign, label }) => (
      <li key={sign}>
        <ChangeSign sign={sign} />
        {label}
      </li>
    ))}
  </ul>
)
