import { Button } from '@mantine/core'
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Project } from '#src/domain/project.ts'
import { baseline, canEdit } from '#src/state/projectState.ts'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { nextLetter } from '../model/nextLetter.ts'
import { choiceKey } from '../report/choice.ts'
import styles from './Compare.module.css'

/** The way to the report of the same two variants. */
export function ReportLink({ project, asIs, toBe }: { readonly project: string; readonly asIs: string; readonly toBe: string }) {
  const words = useWords()
  const commands = useCommands()
  const keep = () => {
    commands.setChoice(choiceKey(project, 'asIs'), asIs)
    commands.setChoice(choiceKey(project, 'toBe'), toBe)
  }
  return (
    <Button
      component={Link}
      href={placePath(project, 'report')}
      variant="default"
      leftSection={<IconFileText size={18} stroke={1.6} aria-hidden />}
      onClick={keep}
    >
      {words.t('compare.makeReport')}
    </Button>
  )
}

/** Begins another to-be as a copy of the as-is. */
export function AddToBe({ project, onAdded }: { readonly project: Project; readonly onAdded: (id: string) => void }) {
  const words = useWords()
  const commands = useCommands()
  const editable = useProject(canEdit)
  const asIs = baseline(project)
  if (!editable || !asIs) return null
  const letter = nextLetter(project.variants)
  const add = async () => {
    const id = await commands.deriveVariant(asIs.id, words.t('compare.newToBe', { letter }))
    if (id !== null) onAdded(id)
  }
  return (
    <Button
      variant="subtle"
      className={styles.addToBe ?? ''}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => void add()}
    >
      {words.t('compare.addToBe', { letter })}
    </Button>
  )
}
