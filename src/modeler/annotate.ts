import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type CommandStack from 'diagram-js/lib/command/CommandStack'
import type { ModdleElement } from '#src/bpmn/moddle.ts'

const COMMAND = 'darcha.annotate'

interface Annotation {
  readonly object: ModdleElement
  /** The extension elements as they are to be; undefined takes them away. */
  readonly extension: ModdleElement | undefined
  before?: unknown
}

/**
 * What an element says is not part of its shape: nothing is drawn anew, and none of the library's rules for moved and
 * replaced elements is asked, so that hundreds of annotations are written in one moment.
 */
const HANDLER = {
  execute(annotation: Annotation) {
    const { object, extension } = annotation
    annotation.before = object.get('extensionElements')
    object.set('extensionElements', extension)
    return []
  },
  revert({ object, before }: Annotation) {
    object.set('extensionElements', before)
    return []
  },
}

/** Puts the extension elements of an object into the drawing, as an entry of its undo history. */
export function createAnnotate(instance: BaseViewer): (object: ModdleElement, extension: ModdleElement | undefined) => void {
  const stack = instance.get<CommandStack>('commandStack', false)
  stack?.register(COMMAND, HANDLER)
  return (object, extension) => stack?.execute(COMMAND, { object, extension })
}
