import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Project, Revision } from '#src/domain/project.ts'
import { formatMoment } from '#src/i18n/format/moment.ts'
import { DiagramView } from '../components/DiagramView.tsx'
import { Swatch } from '../components/Swatch.tsx'
import { useFocusBack } from '../hooks/useFocusBack.ts'
import { localMoment, useNow } from '../hooks/useMoment.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Service.module.css'

export interface RevisionContentsProps {
  readonly revision: Revision
  /** Null when the state is not kept any more. */
  readonly project: Project | null
  readonly onClose: () => void
}

/** An earlier state to look at: its drawings and its main facts. */
export function RevisionContents({ revision, project, onClose }: RevisionContentsProps) {
  const words = useWords()
  const now = useNow()
  useFocusBack()
  const moment = (iso: string) => formatMoment(localMoment(iso), now, words.language)
  const [chosen, setChosen] = useState(project?.variants[0]?.id ?? '')
  const variant = project?.variants.find(({ id }) => id === chosen)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={revision.name ?? words.t('service.revisions.contents', { when: moment(revision.savedAt) })}
      closeButtonProps={{ 'aria-label': words.t('common.close') }}
    >
      {!project || !variant ? (
        <p>{words.t('service.revisions.gone')}</p>
      ) : (
        <>
          <p className={styles.help}>{words.t('service.revisions.contentsBody')}</p>
          <SegmentedControl
            aria-label={words.t('service.revisions.variants')}
            value={chosen}
            onChange={setChosen}
            data={project.variants.map(({ id, name, role }) => ({
              value: id,
              label: (
                <span className={styles.variant}>
                  <Swatch role={role} /> {name}
                </span>
              ),
            }))}
          />
          <div className={styles.drawing}>
            <DiagramView key={variant.id} xml={variant.xml} label={variant.name} />
          </div>
        </>
      )}
    </Modal>
  )
}
