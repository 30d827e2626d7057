import { Tabs } from '@mantine/core'
import type { ProcessModel } from '#src/domain/process.ts'
import type { ElementInfo } from '#src/modeler/describe.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { useWords } from '../../hooks/useWords.ts'
import { DocumentsTab } from './DocumentsTab.tsx'
import { LawTab } from './LawTab.tsx'
import { PainsTab } from './PainsTab.tsx'
import type { FactsChange } from './patch.ts'
import styles from './Panel.module.css'
import { StepTab } from './StepTab.tsx'

export interface StepTabsProps {
  readonly element: ElementInfo
  readonly editor: Editor
  readonly model: ProcessModel | null
  readonly tab: string
  readonly onTab: (tab: string) => void
}

const TABS = ['step', 'documents', 'law', 'pains'] as const

/** Everything a step says, in four tabs. The tab stays open while one goes from step to step. */
export function StepTabs({ element, editor, model, tab, onTab }: StepTabsProps) {
  const words = useWords()
  const facts = editor.readFacts(element.id)
  const commit = (change: FactsChange) =>
    editor.updateFacts(element.id, typeof change === 'function' ? change(editor.readFacts(element.id)) : change)
  const counts = {
    step: 0,
    documents: facts.documents.length,
    law: facts.legalBases.length,
    pains: facts.painPoints.length,
  }
  return (
    <Tabs
      value={tab}
      onChange={(next) => next && onTab(next)}
      keepMounted={false}
      classNames={{ tab: styles.tab ?? '', panel: styles.tabPanel ?? '' }}
    >
      <Tabs.List>
        {TABS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            rightSection={counts[one] > 0 ? <span className={styles.count}>{counts[one]}</span> : null}
          >
            {words.t(`model.tabs.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="step">
        <StepTab element={element} facts={facts} model={model} onCommit={commit} onSelect={editor.select} />
      </Tabs.Panel>
      <Tabs.Panel value="documents">
        <DocumentsTab
          documents={facts.documents}
          onCommit={(change) => commit((now) => ({ documents: change(now.documents) }))}
        />
      </Tabs.Panel>
      <Tabs.Panel value="law">
        <LawTab bases={facts.legalBases} onCommit={(change) => commit((now) => ({ legalBases: change(now.legalBases) }))} />
      </Tabs.Panel>
      <Tabs.Panel value="pains">
        <PainsTab pains={facts.painPoints} onCommit={(change) => commit((now) => ({ painPoints: change(now.painPoints) }))} />
      </Tabs.Panel>
    </Tabs>
  )
}
