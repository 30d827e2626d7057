import { Button, Select, TextInput } from '@mantine/core'
import { IconCircleCheck, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Finding, Severity } from '#src/domain/findings.ts'
import { SEVERITIES } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { repairsFor } from '#src/domain/repairs/all.ts'
import type { Edit, Repair } from '#src/domain/repairs/repair.ts'
import { SideDrawer } from '../components/SideDrawer.tsx'
import { useWords } from '../hooks/useWords.ts'
import type { FindingEntry } from './findings/FindingItem.tsx'
import { FindingItem } from './findings/FindingItem.tsx'
import { filtered, kindsIn, ruleWords } from './findings/filter.ts'
import type { FieldPlace } from './findings/places.ts'
import { placeOf } from './findings/places.ts'
import { repairWords } from './findings/repairWords.ts'
import styles from './FindingsDrawer.module.css'

export interface FindingsDrawerProps {
  readonly opened: boolean
  readonly findings: readonly Finding[]
  /** What the findings are about; null while it is not read, or when nothing may be changed. */
  readonly model: ProcessModel | null
  /** Whether the drawing holds the element, so that one can go there. */
  readonly isThere: (element: string) => boolean
  /** Goes to an element, and to the field where the finding is put right. */
  readonly onGo: (element: string, place: FieldPlace | null) => void
  /** Goes to the page of the service's facts. */
  readonly onService: () => void
  /** Puts something right: all of it is one step of the undo history. */
  readonly onRepair: (edits: readonly Edit[]) => void
  readonly onClose: () => void
}

/** A longer list is worth looking through by kind and by word. */
const LONG = 6

/** What is wrong, weak or worth knowing, worst first; each leads to its place in the drawing, some can be put right at once. */
export function FindingsDrawer({ opened, findings, model, isThere, onGo, onService, onRepair, onClose }: FindingsDrawerProps) {
  const words = useWords()
  const [rule, setRule] = useState<string | null>(null)
  const [text, setText] = useState('')
  const kinds = kindsIn(findings)
  // The focus stays with the field that one goes to.
  const [isGoing, setGoing] = useState(false)
  if (opened && isGoing) setGoing(false)
  const chosen = kinds.some((kind) => kind.rule === rule) ? rule : null
  const shown = filtered(findings, { rule: chosen, text }, words)
  const repairsOf = (finding: Finding) => (model ? repairsFor(finding, model) : [])
  return (
    <SideDrawer
      opened={opened}
      onClose={onClose}
      width={376}
      isLight
      returnFocus={!isGoing}
      title={words.t('model.findings.title')}
    >
      {() => (
        <>
          {findings.length === 0 && (
            <div className={styles.none}>
              <IconCircleCheck size={30} stroke={1.4} aria-hidden />
              <strong>{words.t('model.findings.none')}</strong>
              <span>{words.t('model.findings.noneHint')}</span>
            </div>
          )}
          {(findings.length >= LONG || chosen !== null || text !== '') && (
            <div className={styles.filter}>
              <Select
                aria-label={words.t('panel.findings.rule')}
                placeholder={words.t('panel.findings.every')}
                clearable
                data={kinds.map(({ rule: value, first, count }) => ({ value, label: `${ruleWords(first, words)} (${count})` }))}
                value={chosen}
                onChange={setRule}
                comboboxProps={{ shadow: 'sm' }}
              />
              <TextInput
                aria-label={words.t('panel.findings.search')}
                placeholder={words.t('panel.findings.search')}
                leftSection={<IconSearch size={15} stroke={1.6} />}
                value={text}
                data-mantine-stop-propagation={text !== ''}
                onKeyDown={(event) => event.key === 'Escape' && setText('')}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              {chosen !== null && together(shown)}
            </div>
          )}
          {findings.length > 0 && shown.length === 0 && <p className={styles.nothing}>{words.t('panel.findings.nothing')}</p>}
          {SEVERITIES.map((severity) =>
            section(
              severity,
              shown.filter((finding) => finding.severity === severity),
            ),
          )}
        </>
      )}
    </SideDrawer>
  )

  /** The way to what a finding is about: the facts of the service, or an element if the drawing holds it. */
  function way(finding: Finding): (() => void) | undefined {
    const place = placeOf(finding)
    if (place === 'service') return onService
    if (!isThere(finding.element)) return undefined
    return () => {
      setGoing(place !== null)
      onGo(finding.element, place)
    }
  }

  /** The way to where what is missing is entered, and what that is called. */
  function entry(finding: Finding): FindingEntry | undefined {
    const place = placeOf(finding)
    if (model === null || place === null) return undefined
    if (place === 'service') return { name: words.t('panel.findings.toService'), go: onService }
    const name = words.find(`panel.findings.enter.${place.field}`) ?? words.t('panel.findings.fill')
    const go = way(finding)
    return go && { name, go }
  }

  /** All findings of a kind put right in the same way. */
  function together(some: readonly Finding[]) {
    const firsts = some.flatMap((finding): Repair[] => repairsOf(finding).slice(0, 1))
    const kind = firsts[0]
    if (kind === undefined || firsts.length < 2) return null
    const alike = firsts.filter((repair) => repair.kind === kind.kind && repair.value === kind.value)
    if (alike.length < 2) return null
    return (
      <Button variant="default" size="compact-md" onClick={() => onRepair(alike.flatMap(({ edits }) => edits))}>
        {words.t('panel.findings.fixAll', { count: alike.length, repair: repairWords(kind, words) })}
      </Button>
    )
  }

  function section(severity: Severity, some: readonly Finding[]) {
    if (some.length === 0) return null
    return (
      <section key={severity} className={styles.section}>
        <h3>
          {words.t(`model.findings.${severity}`)} <span className={styles.count}>{some.length}</span>
        </h3>
        <ul>
          {some.map((finding, i) => (
            <FindingItem
              key={`${finding.rule} ${finding.element} ${i}`}
              finding={finding}
              name={placeOf(finding) === 'service' ? words.t('shell.place.service') : finding.name}
              repairs={repairsOf(finding)}
              onSelect={way(finding)}
              entry={entry(finding)}
              onRepair={({ edits }) => onRepair(edits)}
            />
          ))}
        </ul>
      </section>
    )
  }
}
