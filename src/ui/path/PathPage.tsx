import { IconRoute } from '@tabler/icons-react'
import { useState } from 'react'
import type { Project } from '#src/domain/project.ts'
import type { WalkCase } from '#src/domain/walk.ts'
import { alternatives, baseline, variantById } from '#src/state/projectState.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { useProject } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Path.module.css'
import type { Shows } from './PathBar.tsx'
import { PathBar } from './PathBar.tsx'
import type { Choices } from './PathShow.tsx'
import { PathShow } from './PathShow.tsx'
import { usePlayerState, useShow } from './useShow.ts'

/** Walks one case through the service as the citizen: as it is today, as it will be, or both side by side. */
export function PathPage() {
  const words = useWords()
  const project = useProject((state) => state.project)
  if (!project) return null
  if (!baseline(project) && alternatives(project).length === 0)
    return (
      <>
        <h1 className="visually-hidden">{words.t('shell.place.path')}</h1>
        <EmptyState icon={IconRoute} title={words.t('path.emptyTitle')} body={words.t('path.emptyBody')} />
      </>
    )
  return <Walks key={project.id} project={project} />
}

function Walks({ project }: { readonly project: Project }) {
  const words = useWords()
  const player = useShow()
  const stopAtPains = usePlayerState(player, (state) => state.stopAtPains)
  const [which, setWhich] = useState<WalkCase>('likely')
  const [shows, setShows] = useState<Shows>('both')
  const [chosenToBe, setToBe] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Choices>([])
  const [asList, setAsList] = useState(false)
  const asIs = baseline(project)
  const toBes = alternatives(project)
  const toBe = variantById(project, chosenToBe) ?? toBes[0]
  const both = asIs !== undefined && toBe !== undefined
  const variants = [shows === 'to-be' && both ? undefined : asIs, shows === 'as-is' && both ? undefined : toBe]
  // Choices belong to places of the show, which are others now.
  const show = (next: Shows) => {
    setChosen([])
    setShows(next)
  }
  const shown = variants.filter((variant) => variant !== undefined)
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{words.t('shell.place.path')}</h1>
      <PathBar
        which={which}
        onWhich={(next) => {
          setChosen([])
          setWhich(next)
        }}
        shows={both ? { value: shows, onChange: show } : null}
        toBes={shows === 'as-is' ? [] : toBes}
        toBe={toBe?.id}
        onToBe={(id) => {
          setChosen([])
          setToBe(id)
        }}
        stopAtPains={stopAtPains}
        onStopAtPains={player.setStopAtPains}
        asList={asList}
        onAsList={setAsList}
      />
      <PathShow
        key={shown.map(({ id }) => id).join(' ')}
        player={player}
        variants={shown}
        service={project.service}
        which={which}
        chosen={chosen}
        onChoose={(choices) => {
          setChosen(choices)
          setWhich('chosen')
        }}
        asList={asList}
      />
    </div>
  )
}
