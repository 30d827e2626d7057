import type { ProcessModel } from '#src/domain/process.ts'
import type { LoggedExecution } from '#src/engine/simulation/executionLog.ts'
import type { LogWriter } from '#src/interchange/eventLog.ts'
import { csvLog, xesLog } from '#src/interchange/eventLog.ts'
import type { Io } from './io.ts'
import { UsageError } from './options.ts'

/** A file that fills while a simulation runs. */
export interface SimulationLog {
  /** `start` of the simulation in hours since 1970-01-01T00:00 local time. */
  begin(start: number): void
  readonly write: (executions: readonly LoggedExecution[]) => void
  end(): void
}

/** A log in the form that the file's name says: `.xes`, else CSV. */
export function openLog(file: string, { nodes, performers }: ProcessModel, io: Io): SimulationLog {
  if (io.create === undefined) throw new UsageError('cannotWrite', { file })
  const sink = io.create(file)
  const names = new Map(performers.map(({ id, name }) => [id, name || id]))
  let writer: LogWriter | undefined
  return {
    begin(start) {
      writer = file.toLowerCase().endsWith('.xes') ? xesLog(start) : csvLog(start)
      sink.write(writer.open())
    },
    write(executions) {
      for (const { caseNumber, node, performer, enabled, started, ended } of executions) {
        const { id, name } = nodes[node]!
        const resource = names.get(performer) ?? performer
        const entry = { caseId: String(caseNumber), activityId: id, activity: name || id, resource, enabled, started, ended }
        sink.write(writer?.row(entry) ?? '')
      }
    },
    end() {
      sink.write(writer?.close() ?? '')
      sink.close()
    },
  }
}
