import type { Moddle, PlainTree } from './plain.ts'
import { fromPlain, toPlain } from './plain.ts'

const CHANNEL = 'darcha.clipboard'

type Message = { readonly kind: 'copied'; readonly tree: PlainTree } | { readonly kind: 'asked' }

/** What was copied last, in this tab or another one: kept in memory and told to the others, never stored. */
const shared = { tree: null as PlainTree | null, channel: null as BroadcastChannel | null }

function channel(): BroadcastChannel | null {
  if (shared.channel || typeof BroadcastChannel === 'undefined') return shared.channel
  const opened = new BroadcastChannel(CHANNEL)
  opened.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'copied') shared.tree = data.tree
    else if (shared.tree) opened.postMessage({ kind: 'copied', tree: shared.tree } satisfies Message)
  })
  // A tab opened later asks the others what lies ready.
  opened.postMessage({ kind: 'asked' } satisfies Message)
  shared.channel = opened
  return opened
}

/** The drawing library's clipboard, the same for every drawing of every tab, so that steps go from one variant or project to another. */
export class SharedClipboard {
  static readonly $inject = ['moddle']
  private readonly moddle: Moddle

  constructor(moddle: Moddle) {
    this.moddle = moddle
    channel()
  }

  get(): unknown {
    return shared.tree === null ? undefined : fromPlain(shared.tree, this.moddle)
  }

  set(copied: unknown): void {
    const tree = toPlain(copied)
    shared.tree = tree
    channel()?.postMessage({ kind: 'copied', tree } satisfies Message)
  }

  clear(): unknown {
    const copied = this.get()
    shared.tree = null
    return copied
  }

  isEmpty(): boolean {
    return shared.tree === null
  }
}

export const sharedClipboardModule = { clipboard: ['type', SharedClipboard] }
