import type { ReactNode } from 'react'
import styles from './Service.module.css'

/** A part of the page: its heading, what it is for, and its fields. */
export interface ServicePart {
  /** The id of its heading. */
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly content: ReactNode
}

export function Part({ id, title, help, content }: ServicePart) {
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {help && <p className={styles.help}>{help}</p>}
      {content}
    </section>
  )
}
