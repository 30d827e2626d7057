import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../hooks/useWords.ts'

/** Puts what a maintainer needs to know on the clipboard; where that is not allowed, shows it to be marked and copied. */
export function CopyDetails({ details }: { readonly details: () => string }) {
  const words = useWords()
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details())
      setState('copied')
    } catch {
      setState('shown')
    }
  }
  return (
    <>
      <Button variant="subtle" size="xs" onClick={() => void copy()}>
        {words.t('common.copyDetails')}
      </Button>
      <span role="status">{state === 'copied' && words.t('common.detailsCopied')}</span>
      {state === 'shown' && <pre style={{ maxWidth: '100%', overflow: 'auto', userSelect: 'all' }}>{details()}</pre>}
    </>
  )
}
