import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import type { WalkDecision } from '#src/domain/walk.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Side.module.css'
import { answer, question, writtenShare } from './pathWords.ts'

interface DecisionCardProps {
  readonly decision: WalkDecision
  /** Digits on the keyboard choose here. */
  readonly hasKeys: boolean
  readonly onChoose: (option: number) => void
  /** Takes back the choice before; null when there is none. */
  readonly onTakeBack: (() => void) | null
}

/** The decision at hand: the ways on with their shares. An open one has to be chosen, of another one may ask "what if". */
export function DecisionCard({ decision, hasKeys, onChoose, onTakeBack }: DecisionCardProps) {
  const words = useWords()
  const { options, taken } = decision
  const possible = options.flatMap((option, index) => (option.probability > 0 ? [{ option, index }] : []))
  return (
    <div className={styles.decision} data-open={taken === null || undefined}>
      <h3>{question(decision, words)}</h3>
      <p className={styles.quiet}>{words.t(taken === null ? 'path.decision.choose' : 'path.decision.else')}</p>
      <ul>
        {possible.map(({ option, index }, place) => {
          const isTaken = taken === index
          const name = answer(decision, option, index, words)
          return (
            <li key={index}>
              <button
                type="button"
                className={styles.option}
                aria-pressed={isTaken}
                aria-label={words.t('path.decision.option', { name, share: writtenShare(option.probability, words) })}
                onClick={() => !isTaken && onChoose(index)}
              >
                {hasKeys && (
                  <kbd aria-hidden className={styles.key}>
                    {place + 1}
                  </kbd>
                )}
                <span className={styles.optionName}>{name}</span>
                {isTaken && <IconCheck size={16} stroke={2} aria-hidden />}
                <span className={styles.optionShare}>{writtenShare(option.probability, words)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {onTakeBack && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowBackUp size={15} stroke={1.8} aria-hidden />}
          onClick={onTakeBack}
        >
          {words.t('path.decision.takeBack')}
        </Button>
      )}
    </div>
  )
}
