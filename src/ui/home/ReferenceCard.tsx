import { UnstyledButton } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { formatNumber } from '#src/i18n/format/number.ts'
import box from '../components/Card.module.css'
import { useWords } from '../hooks/useWords.ts'
import type { ReferenceFacts, Surprise } from '../references/reference.ts'
import { surpriseOf } from '../references/reference.ts'
import { Picture } from './Picture.tsx'
import styles from './References.module.css'
import { useOpenReference, useReferenceDrawings, useReferenceFigures, useSeen } from './useReference.ts'
import { usePictures } from './usePictures.ts'

/** An example as a small card; the whole card opens it. */
export function ReferenceCard({ reference: { id, title } }: { readonly reference: ReferenceFacts }) {
  const words = useWords()
  const { busy, open } = useOpenReference(id)
  const { ref, seen } = useSeen()
  const { value } = useReferenceFigures(id, seen)
  const drawings = useReferenceDrawings(id, seen)
  const drawn = usePictures(drawings?.asIs, undefined)
  const name = title[words.language]
  const surprise = value?.toBe ? surpriseOf({ asIs: value.asIs, toBe: value.toBe }) : undefined
  return (
    <article className={box.card} ref={ref} aria-label={name}>
      <div className={`${box.picture} ${styles.picture}`}>
        {drawn && <Picture drawings={drawn} label={name} width={184} height={62} />}
      </div>
      <div className={styles.words}>
        <h3>
          <UnstyledButton className={`${box.whole} ${styles.link}`} disabled={busy} onClick={open}>
            {name}
            <span className="visually-hidden">. {words.t('home.useReference')}</span>
          </UnstyledButton>
        </h3>
        {surprise && <SurpriseFigure surprise={surprise} />}
      </div>
    </article>
  )
}

function SurpriseFigure({ surprise: { indicator, asIs, toBe } }: { readonly surprise: Surprise }) {
  const words = useWords()
  const digits = Number.isInteger(asIs) && Number.isInteger(toBe) ? { max: 0 } : { min: 1, max: 1 }
  return (
    <span className={styles.figure}>
      {words.t(`home.row.${indicator}`)}
      <strong className={styles.asIs}>{formatNumber(asIs, words.language, digits)}</strong>
      <IconArrowRight size={14} stroke={1.8} aria-hidden />
      <span className="visually-hidden">{words.t('common.toBeLower')}</span>
      <strong className={styles.toBe}>{formatNumber(toBe, words.language, digits)}</strong>
    </span>
  )
}
