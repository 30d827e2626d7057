import { Button } from '@mantine/core'

/** What was done, and the way back. */
export const UndoNotice = ({ text, undo, onUndo }: { text: string; undo: string; onUndo: () => void }) => (
  <span style={{ display: 'flex', gap: 12, alignItems: 'center', justifyContent: 'space-between' }}>
    {text}
    <Button variant="default" size="compact-sm" onClick={onUndo}>
      {undo}
    </Button>
  </span>
)
