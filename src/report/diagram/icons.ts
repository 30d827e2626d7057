import type { EventKind, LoopKind, TaskKind } from '#src/domain/process.ts'
import { PAPER, SHAPE } from './look.ts'

const line = (d: string, width = 1.3) =>
  `<path d="${d}" fill="none" stroke="${SHAPE}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const solid = (d: string) => `<path d="${d}" fill="${SHAPE}" stroke="${SHAPE}" stroke-width="0.8" stroke-linejoin="round"/>`

const ENVELOPE = 'M1 3H13V12H1Z'
const FLAP = 'M1 3L7 8L13 3'

/** What kind of task it is, in a square of 14. */
export const TASK_ICONS: Readonly<Record<TaskKind, string>> = {
  task: '',
  user: line('M7 7A2.6 2.6 0 1 0 7 1.8A2.6 2.6 0 1 0 7 7M1.8 13C1.8 9.6 4 8 7 8S12.2 9.6 12.2 13Z'),
  manual: line('M2 8V6C2 4 4 3 6 3H12V5H8M8 5H13V7H8M8 7H13V9H8M8 9H12V11H5C3 11 2 10 2 8'),
  service: line(
    'M7 4.6A2.4 2.4 0 1 0 7 9.4A2.4 2.4 0 1 0 7 4.6M7 1V3M7 11V13M1 7H3M11 7H13M2.8 2.8L4.2 4.2M9.8 9.8L11.2 11.2M11.2 2.8L9.8 4.2M4.2 9.8L2.8 11.2',
  ),
  script: line('M4 1H12C9.5 4 13.5 9 11 13H3C5.5 9 1.5 4 4 1M5 4.5H9.5M5 7H9.5M5.5 9.5H10'),
  businessRule: line('M1 2H13V12H1ZM1 5H13M1 8.5H13M5 5V12'),
  send: solid(ENVELOPE) + `<path d="${FLAP}" fill="none" stroke="${PAPER}" stroke-width="1.2"/>`,
  receive: line(ENVELOPE) + line(FLAP),
}

/** What an event waits for or says, in a square of 18 around its middle; thrown ones are filled. */
export function eventIcon(kind: EventKind, isThrown: boolean): string {
  const shape = isThrown ? solid : (d: string) => line(d)
  switch (kind) {
    case 'message':
      return isThrown
        ? solid('M3 5H15V13H3Z') + `<path d="M3 5L9 10L15 5" fill="none" stroke="${PAPER}" stroke-width="1.2"/>`
        : line('M3 5H15V13H3Z') + line('M3 5L9 10L15 5')
    case 'timer':
      return line('M9 2.5A6.5 6.5 0 1 0 9 15.5A6.5 6.5 0 1 0 9 2.5M9 5V9L12 10.5')
    case 'signal':
      return shape('M9 3L15.5 14H2.5Z')
    case 'error':
      return shape('M3 15L6.5 4L11 10L15 3L11.5 14L7 8.5Z')
    case 'escalation':
      return shape('M9 3L14 15L9 10.5L4 15Z')
    case 'link':
      return shape('M3 7H10V4L15.5 9L10 14V11H3Z')
    case 'terminate':
      return `<circle cx="9" cy="9" r="7" fill="${SHAPE}"/>`
    case 'compensate':
      return shape('M9 4V14L3 9ZM15 4V14L9 9Z')
    case 'cancel':
      return shape('M4.5 3L9 7.5L13.5 3L15 4.5L10.5 9L15 13.5L13.5 15L9 10.5L4.5 15L3 13.5L7.5 9L3 4.5Z')
    case 'conditional':
      return line('M4 3H14V15H4ZM6 6H12M6 9H12M6 12H12')
  }
}

/** How a gateway decides, around its middle in a square of 24. */
export const GATEWAY_ICONS: Readonly<Record<string, string>> = {
  exclusiveGateway: line('M7 6L17 18M17 6L7 18', 2.6),
  parallelGateway: line('M12 4V20M4 12H20', 2.8),
  inclusiveGateway: `<circle cx="12" cy="12" r="7.5" fill="none" stroke="${SHAPE}" stroke-width="2.4"/>`,
  complexGateway: line('M12 4V20M4 12H20M6.5 6.5L17.5 17.5M17.5 6.5L6.5 17.5', 2),
  eventBasedGateway:
    `<circle cx="12" cy="12" r="9" fill="none" stroke="${SHAPE}" stroke-width="1.2"/>` +
    line('M12 6.5L17.2 10.3L15.2 16.5H8.8L6.8 10.3Z', 1.2),
}

/** How often an activity runs, in a square of 14 at its foot. */
export const LOOP_ICONS: Readonly<Record<LoopKind, string>> = {
  standard: line('M4.5 12A5 5 0 1 1 9.5 12M4.5 12L2.5 9.5M4.5 12L7 10.5'),
  parallelInstances: line('M4 2V12M7 2V12M10 2V12', 1.8),
  sequentialInstances: line('M2 4H12M2 7H12M2 10H12', 1.8),
}

/** A sub-process that does not show what is inside. */
export const CLOSED_ICON = line('M1 1H13V13H1ZM7 3.5V10.5M3.5 7H10.5')
