import { Input, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconRuler2 } from '@tabler/icons-react'
import type { StepFacts, Wait } from '#src/domain/step.ts'
import { CHANNELS, VALUE_CLASSES, WAIT_KINDS } from '#src/domain/step.ts'
import type { Patch } from '#src/modeler/annotator.ts'
import type { ElementInfo } from '#src/modeler/describe.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { CostList } from './CostList.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { NumberField } from './NumberField.tsx'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'
import { TimeField } from './TimeField.tsx'

export interface StepTabProps {
  readonly element: ElementInfo
  readonly facts: StepFacts
  /** Places elsewhere in the drawing: the same place is the same visit. */
  readonly places: readonly string[]
  readonly onCommit: (patch: Patch<StepFacts>) => void
  readonly onSelect: (id: string) => void
}

export function StepTab({ element, facts, places, onCommit, onSelect }: StepTabProps) {
  const words = useWords()
  const source = facts.evidence[0]?.source
  const aside = source && (
    <span className={styles.source}>
      <IconRuler2 size={14} stroke={1.6} aria-hidden />
      {words.t(`model.source.${source}`)}
    </span>
  )
  const { performer } = element
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Input.Wrapper label={words.t('model.step.who')} labelElement="div" classNames={{ label: styles.wrapperLabel ?? '' }}>
          {performer ? (
            <UnstyledButton
              className={styles.who ?? ''}
              title={words.t('model.step.whoHint')}
              onClick={() => onSelect(performer.id)}
            >
              <span>{performer.name || words.t('model.panel.unnamed')}</span>
              <IconChevronRight size={16} stroke={1.6} aria-hidden />
            </UnstyledButton>
          ) : (
            <p className={styles.none}>{words.t('model.none')}</p>
          )}
        </Input.Wrapper>
        <ChoiceField
          label={words.t('model.step.channel')}
          value={facts.channel}
          choices={CHANNELS}
          nameOf={(channel) => words.t(`model.channel.${channel}`)}
          onCommit={(channel) => onCommit({ channel })}
        />
      </div>
      <TextField
        label={words.t('model.step.place')}
        value={facts.place}
        suggestions={places}
        onCommit={(place) => onCommit({ place })}
      />
      <div className={styles.times}>
        <TimeField
          label={words.t('model.step.work')}
          value={facts.work}
          unitForNew="minute"
          aside={aside}
          onCommit={(work) => onCommit({ work })}
        />
        <TimeField
          label={words.t('model.step.wait')}
          value={facts.wait}
          unitForNew="working-day"
          aside={aside}
          onCommit={(wait) => onCommit({ wait })}
        />
      </div>
      <div className={styles.pair}>
        <ChoiceField
          label={words.t('model.step.value')}
          value={facts.value}
          choices={VALUE_CLASSES}
          nameOf={(value) => words.t(`model.value.${value}`)}
          onCommit={(value) => onCommit({ value })}
        />
        {facts.wait && (
          <ChoiceField
            label={words.t('model.step.waitKind')}
            value={facts.wait.kind}
            choices={WAIT_KINDS}
            nameOf={(kind) => words.t(`model.wait.${kind}`)}
            onCommit={(kind) => facts.wait && onCommit({ wait: withValue<Wait, 'kind'>(facts.wait, 'kind', kind) })}
          />
        )}
      </div>
      <CostList costs={facts.costs} onCommit={(costs) => onCommit({ costs })} />
      <EvidenceList evidence={facts.evidence} onCommit={(evidence) => onCommit({ evidence })} />
      <MoreFacts facts={facts} onCommit={onCommit} />
    </div>
  )
}

function MoreFacts({ facts, onCommit }: Pick<StepTabProps, 'facts' | 'onCommit'>) {
  const words = useWords()
  const deadline =
    facts.deadline?.value === undefined ? undefined : { likely: facts.deadline.value, unit: facts.deadline.unit ?? 'working-day' }
  return (
    <details className={styles.more} open={facts.note !== undefined || facts.repeat !== undefined || deadline !== undefined}>
      <summary>{words.t('model.step.more')}</summary>
      <div className={styles.fields}>
        <NumberField
          label={words.t('model.step.repeat')}
          value={facts.repeat}
          unit={words.t('model.step.repeatUnit')}
          onCommit={(repeat) => onCommit({ repeat })}
        />
        <TimeField
          label={words.t('model.step.deadline')}
          value={deadline}
          single
          unitForNew="working-day"
          onCommit={(time) =>
            onCommit({ deadline: time?.likely === undefined ? undefined : { value: time.likely, unit: time.unit } })
          }
        />
        <TextField
          label={words.t('model.step.organisation')}
          value={facts.organisation}
          onCommit={(organisation) => onCommit({ organisation })}
        />
        <TextField label={words.t('model.step.note')} value={facts.note} long onCommit={(note) => onCommit({ note })} />
      </div>
    </details>
  )
}
