import { Kbd, Modal } from '@mantine/core'
import { useFocusBack } from '../../hooks/useFocusBack.ts'
import { useWords } from '../../hooks/useWords.ts'
import styles from './ShortcutSheet.module.css'

/** What the keys do, by where they do it. Each entry is a way of pressing: keys joined by a plus, other ways after a bar. */
const GROUPS = {
  page: [
    ['search', 'Ctrl + F'],
    ['print', 'Ctrl + P'],
    ['take', 'Ctrl + Shift + E'],
    ['undo', 'Ctrl + Z'],
    ['redo', 'Ctrl + Y | Ctrl + Shift + Z'],
    ['help', '?'],
    ['leave', 'Esc'],
  ],
  focus: [
    ['create', 'N'],
    ['append', 'A'],
    ['name', 'E'],
    ['kind', 'R'],
    ['remove', 'Del'],
    ['copy', 'Ctrl + C'],
    ['cut', 'Ctrl + X'],
    ['paste', 'Ctrl + V'],
    ['duplicate', 'Ctrl + D'],
    ['all', 'Ctrl + A'],
    ['connect', 'C'],
    ['hand', 'H'],
    ['lasso', 'L'],
    ['space', 'S'],
    ['move', '← ↑ → ↓'],
    ['scroll', 'Ctrl + ← ↑ → ↓'],
    ['zoomIn', 'Ctrl + +'],
    ['zoomOut', 'Ctrl + −'],
    ['zoomReset', 'Ctrl + 0'],
  ],
  table: [
    ['edit', 'F2 | Enter'],
    ['fill', 'Ctrl + D'],
    ['repair', 'Alt + Enter'],
    ['range', 'Shift + ← ↑ → ↓'],
    ['copy', 'Ctrl + C'],
    ['paste', 'Ctrl + V'],
    ['remove', 'Del'],
    ['leave', 'Esc'],
  ],
} as const

const PLACES = ['page', 'focus', 'table'] as const

/** All keys of the Model page. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      size={1040}
      title={words.t('canvas.shortcuts.title')}
      closeButtonProps={{ 'aria-label': words.t('common.close') }}
    >
      <div className={styles.groups}>
        {PLACES.map((place) => (
          <section key={place} aria-label={words.t(`canvas.shortcuts.${place}`)}>
            <h3>{words.t(`canvas.shortcuts.${place}`)}</h3>
            <dl>
              {GROUPS[place].map(([what, keys]) => (
                <div key={what}>
                  <dt>{words.t(`canvas.shortcuts.${what}`)}</dt>
                  <dd>
                    {keys.split(' | ').map((way) => (
                      <Kbd key={way}>{way}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.hint}>{words.t('canvas.shortcuts.hint')}</p>
    </Modal>
  )
}
