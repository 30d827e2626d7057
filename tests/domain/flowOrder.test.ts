import { describe, expect, it } from 'vitest'
import type { FlowNode, NodeKind, ProcessModel } from '#src/domain/process.ts'
import { flowOrder } from '#src/domain/flowOrder.ts'
import { NO_SERVICE } from '#src/domain/service.ts'

type Extra = Partial<FlowNode>

const node = (id: string, kind: NodeKind = 'task', extra: Extra = {}): FlowNode => ({
  id,
  name: id,
  kind,
  process: 'p',
  performer: 'p',
  events: [],
  ...extra,
})

/** A model of nodes in file order and flows written as `a>b`; message flows as `a~b`. */
const model = (nodes: readonly FlowNode[], edges: string): ProcessModel => {
  const pairs = edges.split(/\s+/).filter(Boolean)
  const read = (sign: string) =>
    pairs
      .filter((pair) => pair.includes(sign))
      .map((pair) => {
        const [source = '', target = ''] = pair.split(sign)
        return { id: pair, name: '', source, target, conditional: false, process: 'p' }
      })
  return {
    id: 'm',
    name: '',
    service: NO_SERVICE,
    pools: [],
    processes: [],
    lanes: [],
    performers: [],
    nodes,
    flows: read('>'),
    messageFlows: read('~'),
  }
}

const start = (id = 's', extra: Extra = {}) => node(id, 'startEvent', extra)
const end = (id = 'e', extra: Extra = {}) => node(id, 'endEvent', extra)
const xor = (id = 'x') => node(id, 'exclusiveGateway')
const and = (id: string) => node(id, 'parallelGateway')

describe('the order of steps', () => {
  it('follows the flow, not the file', () => {
    // given
    const drawn = model([node('c'), node('b'), node('a'), start(), end()], 's>a a>b b>c c>e')

    // when
    const order = flowOrder(drawn)

    // then
    expect(order).toEqual(['a', 'b', 'c'])
  })

  it('numbers one branch after the other and the join after both', () => {
    const drawn = model(
      [start(), and('split'), node('a1'), node('b1'), node('a2'), node('b2'), and('join'), node('z')],
      's>split split>a1 a1>a2 a2>join split>b1 b1>b2 b2>join join>z',
    )

    expect(flowOrder(drawn)).toEqual(['a1', 'a2', 'b1', 'b2', 'z'])
  })

  it('is not disturbed by a loop back', () => {
    const drawn = model([start(), node('a'), node('b'), xor(), node('c'), end()], 's>a a>b b>x x>a x>c c>e')

    expect(flowOrder(drawn)).toEqual(['a', 'b', 'c'])
  })

  it('puts a step on the way back beside the decision that sends back', () => {
    // given: the way on is drawn first
    const drawn = model([start(), node('a'), xor(), node('c'), node('d'), node('fix'), end()], 's>a a>x x>c x>fix fix>a c>d d>e')

    expect(flowOrder(drawn)).toEqual(['a', 'fix', 'c', 'd'])
  })

  it('puts a short branch that ends before the one that goes on', () => {
    const drawn = model(
      [start(), node('a'), xor(), node('c'), node('d'), node('refuse'), end('no'), end()],
      's>a a>x x>c x>refuse refuse>no c>d d>e',
    )

    expect(flowOrder(drawn)).toEqual(['a', 'refuse', 'c', 'd'])
  })

  it('gives the same order whichever way the alternatives that join again are long', () => {
    const drawn = model(
      [start(), xor(), node('a1'), node('a2'), node('a3'), node('b1'), xor('y'), node('z')],
      's>x x>a1 a1>a2 a2>a3 a3>y x>b1 b1>y y>z',
    )

    expect(flowOrder(drawn)).toEqual(['a1', 'a2', 'a3', 'b1', 'z'])
  })

  it('follows messages between pools', () => {
    const other = { process: 'q', performer: 'q' }
    const drawn = model(
      [start(), node('apply'), node('receive'), start('t', other), node('check', 'task', other), node('send', 'task', other)],
      's>apply apply>receive t>check check>send apply~t send~receive',
    )

    expect(flowOrder(drawn)).toEqual(['apply', 'check', 'send', 'receive'])
  })

  it('numbers the content of a sub-process where it stands and not the sub-process itself', () => {
    const inside = { parent: 'sub' }
    const drawn = model(
      [
        start(),
        node('a'),
        node('sub', 'subProcess'),
        node('z'),
        start('is', inside),
        node('i2', 'task', inside),
        node('i1', 'task', inside),
      ],
      's>a a>sub sub>z is>i1 i1>i2',
    )

    expect(flowOrder(drawn)).toEqual(['a', 'i1', 'i2', 'z'])
  })

  it('numbers nested content before what follows the outer sub-process', () => {
    const drawn = model(
      [
        start(),
        node('outer', 'subProcess'),
        node('z'),
        node('inner', 'subProcess', { parent: 'outer' }),
        node('deep', 'task', { parent: 'inner' }),
      ],
      's>outer outer>z',
    )

    expect(flowOrder(drawn)).toEqual(['deep', 'z'])
  })

  it('numbers a step without content that is drawn as a sub-process', () => {
    const drawn = model([start(), node('a', 'subProcess'), node('b')], 's>a a>b')

    expect(flowOrder(drawn)).toEqual(['a', 'b'])
  })

  it('numbers a called process of the file where it is called', () => {
    const called = { process: 'q', performer: 'q' }
    const drawn = model(
      [node('q1', 'task', called), start(), node('a'), node('call', 'callActivity', { calledElement: 'q' }), node('z')],
      's>a a>call call>z',
    )

    expect(flowOrder(drawn)).toEqual(['a', 'q1', 'z'])
  })

  it('puts what a boundary event leads to after its host', () => {
    const drawn = model(
      [node('late'), start(), node('a'), node('timer', 'boundaryEvent', { attachedTo: 'a' }), node('b'), node('c'), end()],
      's>a a>b b>c c>e timer>late',
    )

    expect(flowOrder(drawn)).toEqual(['a', 'late', 'b', 'c'])
  })

  it('follows a link from where it is thrown to where it is caught', () => {
    const link = { events: [{ kind: 'link' as const, ref: 'on' }] }
    const drawn = model(
      [
        node('catch', 'intermediateCatchEvent', link),
        node('b'),
        start(),
        node('a'),
        node('throw', 'intermediateThrowEvent', link),
      ],
      's>a a>throw catch>b',
    )

    expect(flowOrder(drawn)).toEqual(['a', 'b'])
  })

  it('puts what nothing leads to last, in file order', () => {
    const drawn = model([node('loose2'), node('loose1'), start(), node('a')], 's>a')

    expect(flowOrder(drawn)).toEqual(['a', 'loose2', 'loose1'])
  })

  it('numbers every step of a ring that has no start', () => {
    const drawn = model([node('a'), node('b'), node('c')], 'a>b b>c c>a')

    expect(flowOrder(drawn)).toEqual(['a', 'b', 'c'])
  })

  it('numbers a chain of ten thousand steps without exhausting the stack', () => {
    // given
    const ids = Array.from({ length: 10_000 }, (_, i) => `t${i}`)
    const edges = ids.slice(1).map((id, i) => `${ids[i]}>${id}`)

    // when
    const order = flowOrder(
      model(
        [...ids].reverse().map((id) => node(id)),
        edges.join(' '),
      ),
    )

    // then
    expect(order).toEqual(ids)
  })

  it('leaves compensation out, as it is no step', () => {
    const drawn = model([start(), node('a'), node('undo', 'task', { isForCompensation: true })], 's>a')

    expect(flowOrder(drawn)).toEqual(['a'])
  })

  it('is empty for a model without steps', () => {
    expect(flowOrder(model([start(), end()], 's>e'))).toEqual([])
  })
})
