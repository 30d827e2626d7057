import { ActionIcon, Alert, Button, Select, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { Comparison } from '#src/domain/comparison.ts'
import type { Proposal } from '#src/domain/pairing.ts'
import type { Variant } from '#src/domain/project.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { SideDrawer } from '../../components/SideDrawer.tsx'
import { useCommands } from '../../hooks/useApp.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useUndoNotice } from '../useUndoNotice.tsx'
import styles from './Pairing.module.css'

export interface PairingEditorProps {
  readonly opened: boolean
  readonly comparison: Comparison
  readonly toBe: Variant
  /** Why nothing can be corrected; null when it can. */
  readonly locked: 'onlyBaseline' | 'readOnly' | null
  readonly onClose: () => void
}

const NEW = ''

/** Which step became which: how it was found, and how to correct it. */
export function PairingEditor({ opened, comparison, toBe, locked, onClose }: PairingEditorProps) {
  const words = useWords()
  return (
    <SideDrawer opened={opened} onClose={onClose} width={760} title={words.t('compare.pairing.title')}>
      <p className={styles.help}>{words.t('compare.pairing.help')}</p>
      {locked && (
        <Alert color="gray" my="sm">
          {words.t(`compare.pairing.${locked}`)}
        </Alert>
      )}
      <Proposals comparison={comparison} toBe={toBe} isLocked={locked !== null} />
      <ToBeSteps comparison={comparison} toBe={toBe} isLocked={locked !== null} />
      <GoneSteps comparison={comparison} toBe={toBe} isLocked={locked !== null} />
    </SideDrawer>
  )
}

interface PartProps {
  readonly comparison: Comparison
  readonly toBe: Variant
  readonly isLocked: boolean
}

const stepOptions = (steps: Comparison['asIs']['steps']) =>
  [...steps].sort((a, b) => a.number - b.number).map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))

function Proposals({ comparison, toBe, isLocked }: PartProps) {
  const words = useWords()
  const commands = useCommands()
  const offerUndo = useUndoNotice()
  const { proposals } = comparison.pairing
  if (proposals.length === 0) return null
  const namesOf = (ids: readonly string[], side: 'asIs' | 'toBe') =>
    comparison[side].steps
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  const sentence = ({ kind, asIs, toBe: became }: Proposal) =>
    words.t(`compare.pairing.${kind}`, { asIs: namesOf(asIs, 'asIs'), toBe: namesOf(became, 'toBe') })
  return (
    <section className={styles.part}>
      <h3>{words.t('compare.pairing.proposals')}</h3>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <li key={`${proposal.asIs.join()} ${proposal.toBe.join()}`}>
            <span>{sentence(proposal)}</span>
            <Button
              variant="default"
              size="compact-sm"
              disabled={isLocked}
              onClick={() => offerUndo(sentence(proposal), commands.confirm(toBe.id, proposal))}
            >
              {words.t('compare.pairing.confirm')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ToBeSteps({ comparison, toBe, isLocked }: PartProps) {
  const words = useWords()
  const commands = useCommands()
  const offerUndo = useUndoNotice()
  const pairs = new Map(comparison.pairing.pairs.map((pair) => [pair.toBe, pair]))
  const options = [{ value: NEW, label: words.t('compare.pairing.isNew') }, ...stepOptions(comparison.asIs.steps)]
  const done = words.t('compare.pairing.title')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.t('compare.pairing.toBeStep')}</th>
          <th scope="col">{words.t('compare.pairing.asIsStep')}</th>
          <th scope="col">{words.t('compare.pairing.how')}</th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {stepOptions(comparison.toBe.steps).map(({ value: id, label }) => {
          const pair = pairs.get(id)
          const isCorrected = toBe.pairing?.[id] !== undefined
          const by = isCorrected ? 'user' : (pair?.by ?? 'none')
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                <Select
                  aria-label={`${label}: ${words.t('compare.pairing.asIsStep')}`}
                  data={options}
                  value={pair?.asIs ?? NEW}
                  onChange={(asIs) => asIs !== null && offerUndo(done, commands.pair(toBe.id, id, asIs === NEW ? null : asIs))}
                  allowDeselect={false}
                  searchable
                  disabled={isLocked}
                  size="xs"
                />
              </td>
              <td className={styles.how}>
                {words.t(`compare.pairing.by.${by}`, { likeness: formatShare(pair?.likeness ?? 0, words.language) })}
              </td>
              <td>
                {isCorrected && !isLocked && (
                  <Tooltip label={words.t('compare.pairing.undo')}>
                    <ActionIcon
                      variant="subtle"
                      size={24}
                      aria-label={`${label}: ${words.t('compare.pairing.undo')}`}
                      onClick={() => offerUndo(done, commands.pair(toBe.id, id, undefined))}
                    >
                      <IconArrowBackUp size={16} aria-hidden />
                    </ActionIcon>
                  </Tooltip>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** As-is steps that no to-be step stands for: removed, or part of another one now. */
function GoneSteps({ comparison, toBe, isLocked }: PartProps) {
  const words = useWords()
  const commands = useCommands()
  const offerUndo = useUndoNotice()
  const kept = new Set(comparison.pairing.pairs.map(({ asIs }) => asIs))
  const gone = stepOptions(comparison.asIs.steps.filter(({ id }) => !kept.has(id) || toBe.merged?.[id] !== undefined))
  if (gone.length === 0) return null
  const options = [{ value: NEW, label: words.t('compare.pairing.removed') }, ...stepOptions(comparison.toBe.steps)]
  const done = words.t('compare.pairing.gone')
  return (
    <section className={styles.part}>
      <h3>{done}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.t('compare.pairing.gone')}</th>
            <th scope="col">{words.t('compare.pairing.becamePart')}</th>
          </tr>
        </thead>
        <tbody>
          {gone.map(({ value: id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                <Select
                  aria-label={`${label}: ${words.t('compare.pairing.becamePart')}`}
                  data={options}
                  value={toBe.merged?.[id] ?? NEW}
                  onChange={(into) =>
                    into !== null &&
                    offerUndo(
                      done,
                      into === NEW ? commands.resetPairing(toBe.id, { asIs: [id] }) : commands.declareMerge(toBe.id, [id], into),
                    )
                  }
                  allowDeselect={false}
                  searchable
                  disabled={isLocked}
                  size="xs"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
