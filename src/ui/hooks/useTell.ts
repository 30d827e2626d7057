import { notifications } from '@mantine/notifications'
import { createElement, useMemo } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import { RemarkList } from '../components/RemarkList.tsx'
import { problemText } from '../problemText.ts'
import { useWords } from './useWords.ts'

const SHORT_MS = 5_000
const remarksId = (project: string): string => `remarks ${project}`

/** Whoever leaves a project takes no remarks on it along: they would keep newer messages, of failures too, from being shown. */
export const leaveRemarks = (project: string): void => void notifications.hide(remarksId(project))

export interface Tell {
  /** Something happened as wished. */
  done(title: string, more?: string): void
  /** It did, and there is something to know about the project it made; stays until it is closed or the project left. */
  remarks(project: string, title: string, lines: readonly string[]): void
  /** Something did not; stays until it is closed. */
  failed(title: string, why: Problem | string): void
  /** Waits for a command and tells when it fails; gives undefined then. */
  attempt<T>(title: string, work: Promise<T>): Promise<T | undefined>
}

/** Passing messages, bottom left. */
export function useTell(): Tell {
  const words = useWords()
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': words.t('common.close') }
    const failed = (title: string, why: Problem | string) =>
      void notifications.show({
        title,
        message: typeof why === 'string' ? why : problemText(words, why),
        color: 'red',
        autoClose: false,
        role: 'alert',
        closeButtonProps,
      })
    return {
      done: (title, more) =>
        void notifications.show({
          title,
          message: more ?? '',
          color: 'glaze',
          autoClose: SHORT_MS,
          role: 'status',
          closeButtonProps,
        }),
      remarks: (project, title, lines) =>
        void notifications.show({
          id: remarksId(project),
          title,
          message: createElement(RemarkList, { label: title, lines }),
          color: 'glaze',
          autoClose: false,
          role: 'status',
          closeButtonProps,
        }),
      failed,
      async attempt(title, work) {
        try {
          return await work
        } catch (error) {
          failed(title, problemOf(error))
          return undefined
        }
      },
    }
  }, [words])
}
