import { IconUpload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useImport } from '../hooks/useImport.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './FileDrop.module.css'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files may be dropped anywhere on the window. */
export function FileDrop() {
  const words = useWords()
  const importFiles = useImport()
  const [over, setOver] = useState(false)

  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      void importFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [importFiles])

  if (!over) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.box}>
        <IconUpload size={30} stroke={1.6} aria-hidden />
        <strong>{words.t('shell.dropHere')}</strong>
        <span>{words.t('shell.dropHereBody')}</span>
      </div>
    </div>
  )
}
