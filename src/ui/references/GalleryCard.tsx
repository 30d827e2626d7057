import { Badge, Button, Tooltip } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import box from '../components/Card.module.css'
import { CardFigures } from '../home/CardFigures.tsx'
import { Picture } from '../home/Picture.tsx'
import { useOpenReference, useReferenceDrawings, useReferenceFigures, useSeen } from '../home/useReference.ts'
import { blocksOf, usePictures } from '../home/usePictures.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Gallery.module.css'
import type { ReferenceFacts } from './reference.ts'

export interface GalleryCardProps {
  readonly reference: ReferenceFacts
  /** As deep as the page around it asks for. */
  readonly heading: 'h2' | 'h3'
}

/** One example: its picture, what its redesign saves, what it teaches; the whole card opens a copy of one's own. */
export function GalleryCard({ reference, heading: Heading }: GalleryCardProps) {
  const words = useWords()
  const { id, title, authority, volume, teaches, illustrative } = reference
  const { busy, open } = useOpenReference(id)
  const { ref, seen } = useSeen()
  const figures = useReferenceFigures(id, seen)
  const drawings = useReferenceDrawings(id, seen)
  const drawn = usePictures(drawings?.asIs, drawings?.toBe)
  const name = title[words.language]
  const label = words.t('home.pictureBoth', { name, steps: blocksOf(drawn, 'as-is'), toBe: blocksOf(drawn, 'to-be') })
  return (
    <article className={`${box.card} ${styles.card}`} ref={ref} aria-label={name}>
      <div className={`${box.picture} ${styles.picture}`}>
        {drawings && drawn && <Picture drawings={drawn} label={label} width={386} height={132} />}
      </div>
      <Heading className={styles.name}>{name}</Heading>
      <p className={styles.facts}>
        <span title={authority[words.language]}>{authority[words.language]}</span>
        <span>{volume ? words.t('home.cases', { count: volume.value }) : ''}</span>
      </p>
      <CardFigures headline={figures} hasToBe />
      <p className={styles.teaches}>
        <IconSchool size={18} stroke={1.6} aria-hidden />
        <span>
          <span className="visually-hidden">{words.t('home.gallery.teaches')} </span>
          {teaches[words.language]}
        </span>
      </p>
      <footer className={styles.foot}>
        <Button
          variant="default"
          size="xs"
          className={box.whole ?? ''}
          aria-label={`${words.t('home.useReference')}: ${name}`}
          loading={busy}
          onClick={open}
        >
          {words.t('home.useReference')}
        </Button>
        {illustrative && (
          <Tooltip label={words.t('shell.illustrativeHelp')}>
            <Badge className={styles.badge ?? ''}>{words.t('shell.illustrative')}</Badge>
          </Tooltip>
        )}
      </footer>
    </article>
  )
}
