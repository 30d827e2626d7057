import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import type { Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Words } from '#src/i18n/words.ts'
import { BrandSign } from '../components/Brand.tsx'
import styles from './Present.module.css'

interface ControlsProps {
  readonly words: Words
  readonly basis: string
  /** From 0. */
  readonly page: number
  readonly count: number
  readonly onTurn: (page: number) => void
  readonly onLanguage: (language: Language) => void
  readonly onClose: () => void
}

/** The foot of a slide: brand and basis, language, page. */
export function Controls({ words, basis, page, count, onTurn, onLanguage, onClose }: ControlsProps) {
  return (
    <footer className={styles.foot}>
      <span className={styles.brand}>
        <BrandSign />
        {words.t('common.brand')}
      </span>
      <span className={styles.basis}>{basis}</span>
      <div className={styles.languages} role="group" aria-label={words.t('present.language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-label={words.t(`common.language.${language}`)}
            aria-pressed={language === words.language}
            onClick={() => onLanguage(language)}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </div>
      <div className={styles.turning} title={words.t('present.keys')}>
        <button type="button" aria-label={words.t('present.previous')} disabled={page === 0} onClick={() => onTurn(page - 1)}>
          <IconChevronLeft size={20} stroke={1.6} aria-hidden />
        </button>
        <span>{words.t('present.page', { page: page + 1, count })}</span>
        <button type="button" aria-label={words.t('present.next')} disabled={page === count - 1} onClick={() => onTurn(page + 1)}>
          <IconChevronRight size={20} stroke={1.6} aria-hidden />
        </button>
        <button type="button" aria-label={words.t('present.leave')} onClick={onClose}>
          <IconX size={20} stroke={1.6} aria-hidden />
        </button>
      </div>
    </footer>
  )
}
