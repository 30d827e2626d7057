import type { TextareaProps } from '@mantine/core'
import { Textarea } from '@mantine/core'
import styles from './GrowingTextarea.module.css'

interface GrowingTextareaProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'rows' | 'style'> {
  readonly value: string
  /** Lines that it has at least, and at most before it scrolls. */
  readonly least: number
  readonly most: number
}

/** Text of several lines, as high as it needs. A browser that cannot size a field counts the lines that were typed. */
export function GrowingTextarea({ least, most, className, ...field }: GrowingTextareaProps) {
  const rows = Math.min(most, Math.max(least, field.value.split('\n').length))
  const classes = [styles.grows, className].filter(Boolean).join(' ')
  return <Textarea {...field} className={classes} rows={rows} style={{ '--least': least, '--most': most }} />
}
