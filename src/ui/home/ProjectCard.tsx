import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { ProjectCard as Card } from '#src/domain/project.ts'
import { daysBetween, formatMoment } from '#src/i18n/format/moment.ts'
import { headlineOf } from '#src/state/homeStore.ts'
import box from '../components/Card.module.css'
import { useCommands, useHome } from '../hooks/useApp.ts'
import { localMoment, useNow } from '../hooks/useMoment.ts'
import { placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { CardFigures } from './CardFigures.tsx'
import { CardMenu } from './CardMenu.tsx'
import styles from './ProjectCard.module.css'
import { Picture } from './Picture.tsx'
import { blocksOf, usePictures } from './usePictures.ts'

/** A copy older than this, while work went on, is worth a warning. */
const OLD_COPY_DAYS = 7

/** One project: its picture, what it saves, and how safe it is. */
export function ProjectCard({ card }: { readonly card: Card }) {
  const words = useWords()
  const commands = useCommands()
  const headline = useHome((home) => headlineOf(home, card.id))
  useEffect(() => commands.wantHeadline(card.id), [commands, card.id])
  const asIs = card.variants.find(({ role }) => role === 'as-is') ?? card.variants[0]
  const toBe = card.variants.findLast((variant) => variant.role === 'to-be' && variant !== asIs)
  const drawn = usePictures(asIs?.xml, toBe?.xml)
  const steps = blocksOf(drawn, 'as-is')
  const label = toBe
    ? words.t('home.pictureBoth', { name: card.title, steps, toBe: blocksOf(drawn, 'to-be') })
    : words.t('home.picture', { name: card.title, steps })

  return (
    <article className={box.card} aria-label={card.title}>
      <div className={`${box.picture} ${styles.picture}`}>
        {drawn && <Picture drawings={drawn} label={label} width={310} height={130} />}
      </div>
      <div className={styles.head}>
        <h2>
          <Link href={placePath(card.id, 'model')} className={`${box.whole} ${styles.link}`}>
            {card.title}
          </Link>
        </h2>
        <CardMenu card={card} />
      </div>
      <p className={styles.facts}>
        {card.agency || words.t('home.noAgency')}
        {toBe
          ? card.volume !== undefined && ` · ${words.t('home.cases', { count: card.volume })}`
          : ` · ${words.t('home.asIsOnly')}`}
      </p>
      <CardFigures headline={headline} hasToBe={toBe !== undefined} />
      <CardFooter card={card} />
    </article>
  )
}

function CardFooter({ card }: { readonly card: Card }) {
  const words = useWords()
  const now = useNow()
  const saved = formatMoment(localMoment(card.savedAt), now, words.language)
  return (
    <footer className={styles.foot}>
      <span>{words.t('home.savedAt', { when: saved })}</span>
      <CopyAge card={card} />
    </footer>
  )
}

function CopyAge({ card: { exportedAt, savedAt } }: { readonly card: Card }) {
  const words = useWords()
  const now = useNow()
  if (exportedAt === undefined) return <CopyWarning text={words.t('home.noCopy')} />
  const copied = localMoment(exportedAt)
  const days = daysBetween(copied, now)
  if (exportedAt < savedAt && days >= OLD_COPY_DAYS) return <CopyWarning text={words.t('home.copyDays', { count: days })} />
  return <span>{words.t('home.copiedAt', { when: formatMoment(copied, now, words.language) })}</span>
}

const CopyWarning = ({ text }: { readonly text: string }) => (
  <span className={styles.warning}>
    <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
    {text}
  </span>
)
