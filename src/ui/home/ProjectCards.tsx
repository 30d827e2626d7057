import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import type { ProjectCard as Card } from '#src/domain/project.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { useWords } from '../hooks/useWords.ts'
import { DropTile } from './DropTile.tsx'
import styles from './Home.module.css'
import { ProjectCard } from './ProjectCard.tsx'

interface ProjectCardsProps {
  readonly cards: readonly Card[]
  readonly search: string
  readonly onClearSearch: () => void
}

/** The projects that the search leaves, and the tile to drop files on. */
export function ProjectCards({ cards, search, onClearSearch }: ProjectCardsProps) {
  const words = useWords()
  const found = cards.filter((card) => matches(card, search))
  if (cards.length > 0 && found.length === 0) {
    return (
      <EmptyState icon={IconSearchOff} title={words.t('home.noneFound')} body={words.t('home.noneFoundBody')}>
        <Button variant="default" onClick={onClearSearch}>
          {words.t('home.clearSearch')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <section className={styles.cards} data-count={cards.length} aria-label={words.t('home.title')}>
      {found.map((card) => (
        <PartBoundary key={card.id} resetKey={card.savedAt}>
          <ProjectCard card={card} />
        </PartBoundary>
      ))}
      <DropTile wide={cards.length === 0} />
    </section>
  )
}

/** Signs that people type for the Uzbek letters oʻ and gʻ and for the tutuq belgisi. */
const folded = (text: string): string => text.toLocaleLowerCase().replace(/['`‘’ʻʼ]/g, 'ʻ')

const matches = ({ title, agency = '' }: Card, search: string): boolean =>
  folded(`${title} ${agency}`).includes(folded(search.trim()))
