import { Button } from '@mantine/core'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useHome } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'

/** Trouble of the storage as a whole, above every page until it is solved. */
export function StorageTrouble() {
  const words = useWords()
  const trouble = useHome((home) => home.trouble)
  if (!trouble) return null
  return (
    <ProblemAlert title={words.t('shell.failed')} problem={trouble}>
      <Button variant="default" size="xs" onClick={() => location.reload()}>
        {words.t('common.reload')}
      </Button>
    </ProblemAlert>
  )
}
