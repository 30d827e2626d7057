/** Marks the element of the page in which lists and messages of cells float: inside of its main part, outside of what scrolls. */
export const POPUP_MARK = 'data-table-popups'

export const POPUPS = { target: `[${POPUP_MARK}]` } as const
