import { Button } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import { baseline, canEdit } from '#src/state/projectState.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { AllVariants } from './AllVariants.tsx'
import { ChoiceBar } from './ChoiceBar.tsx'
import styles from './Compare.module.css'
import { Pair } from './Pair.tsx'
import { useChoice } from './useChoice.ts'
import { usePaper } from './usePaper.ts'
import './print.css'

/** What the redesign saves: two variants of the open project side by side, or all of them. */
export function ComparePage() {
  const words = useWords()
  const project = useProject((state) => state.project)
  const [choice, choose] = useChoice(project)
  usePaper()
  if (!project) return null
  return (
    <>
      <h1 className="visually-hidden">{words.t('compare.title')}</h1>
      {choice?.to && (
        <Pair key={`${choice.from.id} ${choice.to.id}`} project={project} asIs={choice.from} toBe={choice.to} onChoose={choose} />
      )}
      {choice && !choice.to && (
        <div className={styles.page}>
          <ChoiceBar project={project} choice={choice} onChoose={choose} comparison={null} />
          <AllVariants project={project} onChoose={(id) => choose(choice.from.id, id)} />
        </div>
      )}
      {!choice && <NothingToCompare />}
    </>
  )
}

function NothingToCompare() {
  const words = useWords()
  const commands = useCommands()
  const asIs = useProject((state) => baseline(state.project))
  const editable = useProject(canEdit)
  if (!asIs) return <EmptyState icon={IconSitemap} title={words.t('compare.noAsIsTitle')} body={words.t('compare.noAsIsBody')} />
  return (
    <EmptyState icon={IconSitemap} title={words.t('compare.emptyTitle')} body={words.t('compare.emptyBody')}>
      {editable && (
        <Button onClick={() => void commands.deriveVariant(asIs.id, words.t('compare.newToBe', { letter: 'A' }))}>
          {words.t('compare.copyAsIs')}
        </Button>
      )}
    </EmptyState>
  )
}
