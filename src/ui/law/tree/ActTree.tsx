import { IconChevronDown, IconChevronRight, IconExternalLink } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import type { ActGroup, LawModel } from '../lawModel.ts'
import { ClauseRow } from './ClauseRow.tsx'
import styles from './Tree.module.css'

/** From acts to clauses. */
export const ActTree = ({ model, selected }: { readonly model: LawModel; readonly selected: string }) => (
  <>
    {model.groups.map((group) => (
      <Group key={group.act ?? ''} group={group} selected={selected} />
    ))}
  </>
)

function Group({ group, selected }: { readonly group: ActGroup; readonly selected: string }) {
  const words = useWords()
  const id = useId()
  const [closed, setClosed] = useState(false)
  const Chevron = closed ? IconChevronRight : IconChevronDown
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <button type="button" aria-expanded={!closed} aria-controls={id} onClick={() => setClosed(!closed)}>
          <Chevron size={15} stroke={1.6} aria-hidden />
          <strong>{group.name}</strong>
        </button>
        {group.url && /^https?:\/\//i.test(group.url) && (
          <a href={group.url} target="_blank" rel="noreferrer" aria-label={words.t('service.acts.open', { id: group.name })}>
            <IconExternalLink size={15} stroke={1.6} aria-hidden />
          </a>
        )}
      </div>
      {group.title && <p className={styles.groupTitle}>{group.title}</p>}
      <ul id={id} hidden={closed}>
        {group.entries.map((entry) => (
          <ClauseRow key={entry.key} entry={entry} selected={entry.key === selected} />
        ))}
      </ul>
    </section>
  )
}
