import { Button, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { memo, useEffect, useState } from 'react'
import type { Project, Revision } from '#src/domain/project.ts'
import { problemOf } from '#src/domain/ports.ts'
import { formatMoment } from '#src/i18n/format/moment.ts'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { localMoment, useNow } from '../hooks/useMoment.ts'
import { useWords } from '../hooks/useWords.ts'
import { problemText } from '../problemText.ts'
import { NameModal } from '../components/NameModal.tsx'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { RevisionContents } from './RevisionContents.tsx'
import { RevisionRow } from './RevisionRow.tsx'
import timeline from './Revisions.module.css'
import styles from './Service.module.css'

/** Earlier states of the project: to name, to look at, to bring back. */
export const Revisions = memo(function Revisions({ readOnly }: { readonly readOnly: boolean }) {
  const words = useWords()
  const commands = useCommands()
  const now = useNow()
  const moment = (iso: string) => formatMoment(localMoment(iso), now, words.language)
  const id = useProject(({ project }) => project?.id)
  const title = useProject(({ project }) => project?.title ?? '')
  const revisions = useProject((state) => state.revisions)
  const savedAt = useProject((state) => state.savedAt)
  const go = useGo()
  const [naming, setNaming] = useState<Revision | null>(null)
  const [name, setName] = useState('')
  const [looked, setLooked] = useState<{ readonly revision: Revision; readonly project: Project | null } | null>(null)
  const fail = (error: unknown) => notifications.show({ color: 'red', message: problemText(words, problemOf(error)) })

  useEffect(() => {
    commands.loadRevisions().catch(() => undefined)
  }, [commands, id, savedAt])

  const keep = async () => {
    const revision = await commands.nameRevision(name.trim())
    if (!revision) return
    setName('')
    notifications.show({ message: words.t('service.revisions.kept', { name: revision.name ?? '' }) })
  }
  const look = async (revision: Revision) => {
    setLooked({ revision, project: (await commands.peekRevision(revision.id)) ?? null })
  }
  const restore = async (revision: Revision) => {
    const done = await commands.restoreRevision(revision.id)
    notifications.show({ message: words.t(done ? 'service.revisions.restored' : 'service.revisions.notRestored') })
  }
  const copy = async (revision: Revision) => {
    const when = revision.name ?? moment(revision.savedAt)
    const made = await commands.copyRevision(revision.id, words.t('canvas.history.copyTitle', { title, when }))
    notifications.show({ message: words.t(made ? 'canvas.history.copied' : 'canvas.history.notCopied') })
    if (made) go(placePath(made, 'model'))
  }
  const askRestore = (revision: Revision) =>
    modals.openConfirmModal({
      title: words.t('service.revisions.restoreTitle'),
      children: words.t('service.revisions.restoreBody'),
      labels: { confirm: words.t('service.revisions.restore'), cancel: words.t('common.cancel') },
      onConfirm: () => void restore(revision).catch(fail),
    })

  return (
    <div>
      {!readOnly && (
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) keep().catch(fail)
          }}
        >
          <TextInput
            label={words.t('service.revisions.nameNow')}
            value={name}
            maxLength={120}
            // Escape takes back what is typed before it closes what lies around.
            data-mantine-stop-propagation={name !== ''}
            onKeyDown={(event) => event.key === 'Escape' && setName('')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {words.t('service.revisions.keep')}
          </Button>
        </form>
      )}
      {revisions?.length === 0 && <p className={styles.none}>{words.t('service.revisions.none')}</p>}
      <ul className={timeline.timeline} aria-label={words.t('canvas.history.title')}>
        {revisions?.map((revision) => (
          <RevisionRow
            key={revision.id}
            revision={revision}
            when={moment(revision.savedAt)}
            readOnly={readOnly}
            onLook={() => void look(revision).catch(fail)}
            onName={() => setNaming(revision)}
            onCopy={() => void copy(revision).catch(fail)}
            onRestore={() => askRestore(revision)}
          />
        ))}
      </ul>
      {naming && (
        <NameModal
          opened
          title={words.t('canvas.history.name')}
          label={words.t('canvas.history.nameLabel')}
          value={naming.name ?? ''}
          action={words.t('canvas.history.keep')}
          onClose={() => setNaming(null)}
          onSubmit={(given) => void commands.labelRevision(naming.id, given).catch(fail)}
        />
      )}
      {looked && <RevisionContents revision={looked.revision} project={looked.project} onClose={() => setLooked(null)} />}
    </div>
  )
})
