import { expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { decisionPlaces } from '#src/engine/walk/decisionPlaces.ts'
import { timer, work } from '#tests/support/handCases.ts'
import { build } from '#tests/support/models.ts'

const net = compile(
  build((b) => {
    b.start('s', { probability: 0.5 })
    b.start('t', { probability: 0.5 })
    b.xor('x')
    b.or('o')
    b.eventGateway('g')
    b.task('A', { ...work(1), repeat: 1.5 })
    b.task('B', work(9))
    b.catch('c')
    b.catch('d')
    b.boundary('late', 'B', { events: [timer('PT1H')], probability: 0.1 })
    b.boundary('gone', 'B', { events: [{ kind: 'message' }], probability: 0.2 })
    b.boundary('aside', 'B', { events: [{ kind: 'message' }], probability: 0.3, interrupting: false })
    b.end('e')
    b.chain('s', 'x')
    b.chain('t', 'x')
    b.chain('x', 'A', 'e')
    b.chain('x', 'o', 'B', 'e')
    b.chain('o', 'g', 'c', 'e')
    b.chain('g', 'd', 'e')
    for (const id of ['late', 'gone', 'aside']) b.flow(id, 'e')
  }),
)
const id = (node: number) => net.nodes[node]!.id
const target = (flow: number) => id(net.flowTarget[flow]!)

it('knows the place of every decision', () => {
  const words = decisionPlaces(net).map((place) => {
    switch (place?.kind) {
      case 'way':
        return `${id(place.node)}: ${place.flows.map(target).join(' or ')}`
      case 'also':
        return `${id(place.node)}: also ${target(place.flow)}`
      case 'repeat':
        return `${id(place.node)}: again`
      case 'interruption':
        return `${id(place.node)}: ${place.events.map(id).join(' or ')} or none`
      case 'beside':
        return `${id(place.node)}: ${id(place.event)} beside`
      case 'start':
        return `start: ${place.starts.map(id).join(' or ')}`
      default:
        return 'unknown'
    }
  })
  expect([...new Set(words)].sort()).toEqual([
    'A: again',
    'B: aside beside',
    'B: late or gone or none',
    'g: c or d',
    'o: also B',
    'o: also g',
    'start: s or t',
    'x: A or o',
  ])
})

it('has as many options at each place as the decision has', () => {
  const { start } = net.decisions
  for (const [decision, place] of decisionPlaces(net).entries()) {
    const options = start[decision + 1]! - start[decision]!
    const wanted =
      place?.kind === 'way'
        ? place.flows.length
        : place?.kind === 'start'
          ? place.starts.length
          : place?.kind === 'interruption'
            ? place.events.length + 1
            : 2
    expect(options).toBe(wanted)
  }
})
