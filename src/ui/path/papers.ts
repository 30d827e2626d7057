import type { Walk, WalkDocument } from '#src/domain/walk.ts'

export interface Paper {
  readonly key: string
  readonly name: string
  /** How often it was handed in. */
  readonly times: number
}

export interface Papers {
  /** What the applicant got and has not handed in yet, the newest last. */
  readonly inHand: readonly Paper[]
  /** What was handed in, each document once, the latest last. */
  readonly handedIn: readonly Paper[]
}

/** The applicant's papers after so many events: issued ones come into the hand when the step is over, handed in ones leave it when its work begins. */
export function papersAt({ events, executions }: Walk, count: number): Papers {
  const inHand = new Map<string, Paper>()
  const handedIn = new Map<string, Paper>()
  const handIn = ({ key, name }: WalkDocument) => {
    const before = handedIn.get(key)
    inHand.delete(key)
    handedIn.delete(key)
    handedIn.set(key, { key, name: before?.name ?? name, times: (before?.times ?? 0) + 1 })
  }
  for (const event of events.slice(0, count)) {
    if (event.kind !== 'work' && event.kind !== 'done') continue
    const { documents, isCut } = executions[event.execution]!
    for (const document of documents) {
      if (event.kind === 'work' && document.handedIn) handIn(document)
      if (event.kind === 'done' && !isCut && document.received)
        inHand.set(document.key, { key: document.key, name: document.name, times: handedIn.get(document.key)?.times ?? 0 })
    }
  }
  return { inHand: [...inHand.values()], handedIn: [...handedIn.values()] }
}
