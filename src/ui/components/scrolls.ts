/** A region that scrolls and holds nothing to stop at has to be a stop itself, or the keyboard cannot scroll it. */
export const SCROLLS = { role: 'region', tabIndex: 0 } as const
