import type { ReferenceFacts } from './reference.ts'
import styles from './Gallery.module.css'
import type { GalleryCardProps } from './GalleryCard.tsx'
import { GalleryCard } from './GalleryCard.tsx'

export interface GalleryCardsProps extends Pick<GalleryCardProps, 'heading'> {
  readonly references: readonly ReferenceFacts[]
}

/** Worked examples, three in a row, in the order given. */
export const GalleryCards = ({ references, heading }: GalleryCardsProps) => (
  <ul className={styles.cards}>
    {references.map((reference) => (
      <li key={reference.id}>
        <GalleryCard reference={reference} heading={heading} />
      </li>
    ))}
  </ul>
)
