import { UnstyledButton } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { Finding, Severity } from '#src/domain/findings.ts'
import { SEVERITIES } from '#src/domain/findings.ts'
import type { Words } from '#src/i18n/words.ts'
import { SideDrawer } from '../components/SideDrawer.tsx'
import { useWords } from '../hooks/useWords.ts'
import styles from './FindingsDrawer.module.css'

export interface FindingsDrawerProps {
  readonly opened: boolean
  readonly findings: readonly Finding[]
  /** Whether the drawing holds the element, so that one can go there. */
  readonly isThere: (element: string) => boolean
  readonly onSelect: (element: string) => void
  readonly onClose: () => void
}

const ICONS = { error: IconAlertCircleFilled, warning: IconAlertTriangleFilled, info: IconInfoCircle } as const

/** The sentence of a finding; its rule alone when a newer engine reports what the catalogue does not know. */
export const findingWords = (finding: Finding, words: Words): string =>
  words.find(`finding.${finding.rule}`, { name: finding.name, element: finding.element, ...finding.params }) ?? finding.rule

/** What is wrong, weak or worth knowing, worst first; each leads to its place in the drawing. */
export function FindingsDrawer({ opened, findings, isThere, onSelect, onClose }: FindingsDrawerProps) {
  const words = useWords()
  return (
    <SideDrawer opened={opened} onClose={onClose} width={336} isLight title={words.t('model.findings.title')}>
      {findings.length === 0 && (
        <div className={styles.none}>
          <IconCircleCheck size={30} stroke={1.4} aria-hidden />
          <strong>{words.t('model.findings.none')}</strong>
          <span>{words.t('model.findings.noneHint')}</span>
        </div>
      )}
      {SEVERITIES.map((severity) =>
        section(
          severity,
          findings.filter((finding) => finding.severity === severity),
        ),
      )}
    </SideDrawer>
  )

  function section(severity: Severity, some: readonly Finding[]) {
    if (some.length === 0) return null
    const Icon = ICONS[severity]
    return (
      <section key={severity} className={styles.section}>
        <h3>{words.t(`model.findings.${severity}`)}</h3>
        <ul>
          {some.map((finding, i) => (
            <li key={`${finding.rule} ${finding.element} ${i}`}>
              <UnstyledButton
                className={styles.finding ?? ''}
                disabled={!isThere(finding.element)}
                onClick={() => onSelect(finding.element)}
              >
                <Icon className={styles[severity] ?? ''} size={18} aria-hidden />
                <span>
                  {finding.name && <strong>{finding.name}</strong>}
                  {findingWords(finding, words)}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    )
  }
}
