import { createStore } from 'zustand/vanilla'

/** Undo and redo of the drawing on screen, for the buttons in the header. */
export interface DrawingHistory {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
}

const NOTHING = () => {}

/** Without a drawing on screen there is nothing to take back. */
export const NO_HISTORY: DrawingHistory = { canUndo: false, canRedo: false, undo: NOTHING, redo: NOTHING }

export const drawingHistory = createStore<DrawingHistory>(() => NO_HISTORY)
