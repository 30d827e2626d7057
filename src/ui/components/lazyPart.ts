import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'

const AGAIN_MS = 500

/**
 * A part of the app that is loaded when it is first shown. A load that fails is tried once more a moment later: while a
 * newer version of the app settles in, or after another tab died, the browser may drop a request that it answers again.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  const again = async () => {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return load()
  }
  return lazy(async () => ({ default: await load().catch(again) }))
}
