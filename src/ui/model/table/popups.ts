/** Marks the element of the page in which lists and messages of cells float: inside of its main part, outside of what scrolls. */
export const POPUP_MARK = 'data-table-popups'

/** Whether something happens in what floats: it belongs to a cell, but not to its keys. */
export const isInPopups = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`[${POPUP_MARK}]`) !== null

export const POPUPS = { target: `[${POPUP_MARK}]` } as const
