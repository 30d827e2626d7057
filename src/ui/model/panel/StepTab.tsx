import { Input, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconRuler2 } from '@tabler/icons-react'
import type { ProcessModel } from '#src/domain/process.ts'
import type { StepFacts, Wait } from '#src/domain/step.ts'
import { CHANNELS, VALUE_CLASSES, WAIT_KINDS } from '#src/domain/step.ts'
import type { ElementInfo } from '#src/modeler/describe.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { CostList } from './CostList.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { HelpMark, Helped } from './Helped.tsx'
import { Inherited } from './Inherited.tsx'
import { MoreFacts } from './MoreFacts.tsx'
import { usePanel } from './PanelContext.ts'
import type { FactsChange } from './patch.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'
import { TimeField } from './TimeField.tsx'

export interface StepTabProps {
  readonly element: ElementInfo
  readonly facts: StepFacts
  readonly model: ProcessModel | null
  readonly onCommit: (change: FactsChange) => void
  readonly onSelect: (id: string) => void
}

export function StepTab({ element, facts, model, onCommit, onSelect }: StepTabProps) {
  const words = useWords()
  const { known } = usePanel()
  const sources = [...new Set(facts.evidence.flatMap(({ source }) => source ?? []))]
  const { performer } = element
  const node = model?.nodes.find(({ id }) => id === element.id)
  const who = model?.performers.find(({ id }) => id === node?.performer)
  const whoName = who?.name || performer?.name || words.t('model.panel.unnamed')
  const isMachine = node?.taskKind === 'service' || node?.taskKind === 'script' || node?.taskKind === 'businessRule'
  const automatic = isMachine ? words.t('model.channel.automatic') : undefined
  const place = facts.channel === 'in-person' ? (facts.organisation ?? who?.organisation) : undefined
  return (
    <div className={styles.fields}>
      <div className={`${styles.pair} ${styles.performing}`}>
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
        <Helped topic="channel">
          <ChoiceField
            label={words.t('model.step.channel')}
            value={facts.channel}
            choices={CHANNELS}
            {...(automatic && { empty: automatic })}
            nameOf={(channel) => words.t(`model.channel.${channel}`)}
            onCommit={(channel) => onCommit({ channel })}
          />
        </Helped>
      </div>
      <Inherited
        value={automatic}
        from={words.t('panel.ofTask')}
        isOwn={facts.channel !== undefined}
        onReset={() => onCommit({ channel: undefined })}
      />
      <Helped topic="place">
        <TextField
          label={words.t('model.step.place')}
          value={facts.place}
          placeholder={place}
          suggestions={known.places}
          onCommit={(next) => onCommit({ place: next })}
        />
        <Inherited
          value={place}
          from={facts.organisation ?? whoName}
          isOwn={facts.place !== undefined}
          onReset={() => onCommit({ place: undefined })}
        />
      </Helped>
      <div className={styles.times}>
        <TimeField
          label={words.t('model.step.work')}
          field="work"
          value={facts.work}
          unitForNew="minute"
          aside={<HelpMark topic="work" />}
          onCommit={(change) => onCommit((now) => ({ work: change(now.work) }))}
        />
        <TimeField
          label={words.t('model.step.wait')}
          field="wait"
          value={facts.wait}
          unitForNew="working-day"
          aside={<HelpMark topic="wait" />}
          onCommit={(change) => onCommit((now) => ({ wait: change(now.wait) }))}
        />
        {sources.length > 0 && (
          <p className={styles.source}>
            <IconRuler2 size={14} stroke={1.6} aria-hidden />
            {sources.map((source) => words.t(`model.source.${source}`)).join(', ')}
          </p>
        )}
      </div>
      <div className={styles.pair}>
        <Helped topic="value">
          <ChoiceField
            label={words.t('model.step.value')}
            value={facts.value}
            choices={VALUE_CLASSES}
            nameOf={(value) => words.t(`model.value.${value}`)}
            onCommit={(value) => onCommit({ value })}
          />
        </Helped>
        {facts.wait && (
          <Helped topic="waitKind">
            <ChoiceField
              label={words.t('model.step.waitKind')}
              value={facts.wait.kind}
              choices={WAIT_KINDS}
              nameOf={(kind) => words.t(`model.wait.${kind}`)}
              onCommit={(kind) => onCommit(({ wait }) => ({ wait: wait && withValue<Wait, 'kind'>(wait, 'kind', kind) }))}
            />
          </Helped>
        )}
      </div>
      <CostList
        costs={facts.costs}
        isApplicants={who?.kind === 'applicant'}
        onCommit={(change) => onCommit((now) => ({ costs: change(now.costs) }))}
      />
      <EvidenceList evidence={facts.evidence} onCommit={(change) => onCommit((now) => ({ evidence: change(now.evidence) }))} />
      <MoreFacts facts={facts} organisation={who?.organisation} whoName={whoName} onCommit={onCommit} />
    </div>
  )
}
