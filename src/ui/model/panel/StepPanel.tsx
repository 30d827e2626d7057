import { memo, useMemo, useRef, useState } from 'react'
import { flowOrder } from '#src/domain/flowOrder.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { ElementKind } from '#src/modeler/describe.ts'
import type { WordKey } from '#src/i18n/words.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { FieldRequest } from '../findings/places.ts'
import type { EditorSession } from '../useEditor.ts'
import { BorderFields } from './BorderFields.tsx'
import { EmptyPanel } from './EmptyPanel.tsx'
import { EventFields } from './EventFields.tsx'
import { PanelContext } from './PanelContext.ts'
import styles from './Panel.module.css'
import { PanelHead } from './PanelHead.tsx'
import { PerformerFields } from './PerformerFields.tsx'
import { StepChange } from './StepChange.tsx'
import { StepTabs } from './StepTabs.tsx'
import { WaysFields } from './WaysFields.tsx'
import { useActAdder } from './useActAdder.ts'
import { useFieldFocus } from './useFieldFocus.ts'
import { useKnown } from './useKnown.ts'
import { WayShare } from './WayShare.tsx'

const KIND_WORDS: Readonly<Record<ElementKind, WordKey>> = {
  step: 'model.tabs.step',
  group: 'model.panel.content',
  decision: 'model.panel.decision',
  merge: 'model.panel.merge',
  start: 'model.panel.start',
  end: 'model.panel.end',
  interruption: 'model.panel.interruption',
  waiting: 'model.panel.waiting',
  way: 'model.panel.way',
  performer: 'model.panel.performer',
  other: 'model.panel.otherKind',
}

export interface StepPanelProps {
  readonly session: EditorSession
  readonly project: Project
  readonly variant: Variant
  readonly readOnly: boolean
  /** The field to go to, once its element is shown. */
  readonly request: FieldRequest | null
}

/** What the selected element says, beside the drawing. Every change goes through the drawing's own undo history. */
export const StepPanel = memo(function StepPanel({ session, project, variant, readOnly, request }: StepPanelProps) {
  const words = useWords()
  const { editor, model, selection, phase } = session
  const { service } = project
  const [tab, setTab] = useState('step')
  const order = useMemo(() => (model ? flowOrder(model) : []), [model])
  const known = useKnown(model)
  const addAct = useActAdder(editor)
  const element = phase === 'open' && selection !== null ? editor?.describe(selection) : undefined
  const settings = useMemo(
    () => ({ element: element?.id ?? '', service, readOnly, known, addAct }),
    [element?.id, service, readOnly, known, addAct],
  )
  const first = order[0]
  const panel = useRef<HTMLElement>(null)
  useFieldFocus({ panel, request, element: element?.id, tab, onTab: setTab })

  if (!editor || !element) {
    return (
      <aside className={styles.panel} aria-label={words.t('model.panel.label')}>
        {phase === 'open' && <EmptyPanel onFirst={first && editor ? () => editor.select(first) : undefined} />}
      </aside>
    )
  }

  const at = order.indexOf(element.id)
  const { kind, id } = element
  // From what is selected by now: the panel may still show the step before.
  const goBy = (steps: number) => {
    const to = order[order.indexOf(editor.selected() ?? id) + steps]
    if (to !== undefined) editor.select(to)
  }
  const isStep = kind === 'step' || kind === 'group'
  const isOneWay = kind === 'merge' || (kind === 'decision' && element.rule === undefined)
  const isEvent = kind === 'start' || kind === 'end' || kind === 'interruption' || kind === 'waiting'
  return (
    <aside ref={panel} className={styles.panel} aria-label={words.t('model.panel.label')}>
      <PanelContext value={settings}>
        {/* Steps share their fields, since fifty new ones hold up the hand that goes from step to step; other kinds have their own. */}
        <div key={isStep ? 'step' : id} className={styles.element}>
          <PanelHead
            name={element.name}
            kind={words.t(KIND_WORDS[kind])}
            position={at >= 0 ? { number: at + 1, total: order.length } : undefined}
            previous={at > 0 ? () => goBy(-1) : undefined}
            next={at >= 0 && at < order.length - 1 ? () => goBy(1) : undefined}
            onRename={(name) => editor.updateName(id, name)}
            onClose={() => editor.select(null)}
          />
          {isStep && <StepChange project={project} variant={variant} element={id} />}
          {isStep && <StepTabs element={element} editor={editor} model={model} tab={tab} onTab={setTab} />}
          {isEvent && <EventFields element={element} editor={editor} />}
          {kind === 'performer' && <PerformerFields id={id} editor={editor} model={model} />}
          {(kind === 'decision' || isStep) && (
            <WaysFields
              element={element}
              probabilityOf={editor.readProbability}
              onCommit={(shares) =>
                editor.batch(() => {
                  for (const [way, probability] of shares) editor.updateProbability(way, probability)
                })
              }
            />
          )}
          {isStep && <BorderFields host={id} model={model} editor={editor} />}
          {kind === 'way' && (
            <div className={styles.fields}>
              <WayShare id={id} editor={editor} />
            </div>
          )}
          {isOneWay && <p className={styles.none}>{words.t('model.decision.oneWay')}</p>}
          {kind === 'other' && <p className={styles.none}>{words.t('model.panel.other')}</p>}
        </div>
      </PanelContext>
    </aside>
  )
})
