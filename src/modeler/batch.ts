import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type CommandStack from 'diagram-js/lib/command/CommandStack'

const COMMAND = 'darcha.batch'

/** What changes together with the drawing without being part of it, and changes back with it. */
export interface Beside {
  readonly done: () => void
  readonly undone: () => void
}

export interface Batcher {
  /** All changes that `run` makes are one step of the undo history. Nothing happens in a drawing that cannot be changed. */
  batch(run: () => void, beside?: Beside): void
}

interface Batch {
  readonly run: () => void
  readonly beside: Beside | undefined
}

/** A command that runs others: what they do belongs to it, so they are taken back and done again together. */
const HANDLER = {
  preExecute: ({ run }: Batch) => run(),
  execute({ beside }: Batch) {
    beside?.done()
    return []
  },
  revert({ beside }: Batch) {
    beside?.undone()
    return []
  },
}

export function createBatcher(instance: BaseViewer): Batcher {
  const stack = instance.get<CommandStack>('commandStack', false)
  stack?.register(COMMAND, HANDLER)
  return { batch: (run, beside) => stack?.execute(COMMAND, { run, beside }) }
}
