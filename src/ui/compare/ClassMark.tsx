import type { ChangeClass } from '#src/domain/comparison.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './ClassMark.module.css'

/** E, S, I or A in a square, told apart by form and never by hue alone. */
export function ClassMark({ name, label }: { readonly name: ChangeClass; readonly label?: string }) {
  const words = useWords()
  return (
    <span
      className={styles.classMark}
      data-class={name}
      {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
    >
      {words.t(`compare.classLetter.${name}`)}
    </span>
  )
}
