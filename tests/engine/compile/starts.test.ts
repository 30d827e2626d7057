import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import type { Net } from '#src/engine/net.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const netOf = (draw: (b: ModelBuilder) => void): Net => compile(build(draw))
const startsOf = (net: Net, scope: number) => net.scopes[scope]!.starts.map((n) => net.nodes[n]!.id)
const aloneOf = (net: Net) => net.startsAlone.map((p) => net.model.processes[p]!.id)
const rules = (net: Net) => net.findings.map(({ rule, element }) => `${rule} ${element}`)

describe('a process starts', () => {
  it('at one of its start events by probability', () => {
    const net = netOf((b) => {
      b.start('s1', { probability: 0.7 })
      b.start('s2')
      b.task('A')
      b.chain('s1', 'A')
      b.chain('s2', 'A')
    })
    expect(net.scopes[0]).toMatchObject({ startMode: 'one' })
    expect(startsOf(net, 0)).toEqual(['s1', 's2'])
    const first = net.decisions.start[net.scopes[0]!.startDecision]!
    expect(net.decisions.weight[first]).toBeCloseTo(0.7, 12)
    expect(net.decisions.weight[first + 1]).toBeCloseTo(0.3, 12)
  })

  it('not by itself at a start event that a drawn message or a thrown signal reaches', () => {
    const net = netOf((b) => {
      b.pool('a', {}, () => {
        b.start('s')
        b.task('send')
        b.throw('shout', { kind: 'signal', ref: 'Sig' })
        b.chain('s', 'send', 'shout')
      })
      b.pool('b', {}, () => {
        b.start('byMessage')
        b.task('B')
        b.chain('byMessage', 'B')
      })
      b.pool('c', {}, () => {
        b.start('bySignal', { events: [{ kind: 'signal', ref: 'Sig' }] })
        b.task('C')
        b.chain('bySignal', 'C')
      })
      b.messageFlow('send', 'byMessage')
    })
    expect(aloneOf(net)).toEqual(['a_process'])
  })

  it('at its other starts when only some are triggers', () => {
    const net = netOf((b) => {
      b.pool('a', {}, () => {
        b.start('s')
        b.task('send')
        b.chain('s', 'send')
      })
      b.pool('b', {}, () => {
        b.start('trigger')
        b.start('own')
        b.task('B')
        b.chain('trigger', 'B')
        b.chain('own', 'B')
      })
      b.messageFlow('send', 'trigger')
    })
    expect(aloneOf(net)).toEqual(['a_process', 'b_process'])
    expect(startsOf(net, 1)).toEqual(['own'])
  })

  it('by itself where the message comes from a black box or the border of a pool', () => {
    const net = netOf((b) => {
      b.pool('outside')
      b.pool('a', {}, () => {
        b.start('s')
        b.task('A')
        b.chain('s', 'A')
      })
      b.messageFlow('outside', 's')
    })
    expect(aloneOf(net)).toEqual(['a_process'])
    expect(net.findings).toEqual([])
  })

  it('at all nodes without incoming flow when it has no start event, those that cannot begin left out', () => {
    const net = netOf((b) => {
      b.task('A')
      b.task('B')
      b.task('C')
      b.catch('link', { kind: 'link', ref: 'L' })
      b.boundary('border', 'A', { events: [{ kind: 'message' }], probability: 0.1 })
      b.task('undo', {}, { isForCompensation: true })
      b.sub('onEvent', () => b.start('es', { probability: 0.1 }), { triggeredByEvent: true })
      b.flow('A', 'C')
      b.flow('link', 'C')
    })
    expect(startsOf(net, 0)).toEqual(['A', 'B'])
    expect(net.scopes[0]!.startMode).toBe('all')
  })

  it('not by itself when a call activity names it', () => {
    const net = netOf((b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        b.chain('s', 'C')
      })
      b.process('called', {}, () => b.task('A'))
    })
    expect(aloneOf(net)).toEqual(['main'])
  })

  it('although nothing would, when it is the applicant’s, with a finding', () => {
    const net = netOf((b) => {
      b.pool('office', { kind: 'back-office' }, () => {
        b.start('s1')
        b.task('A')
        b.chain('s1', 'A')
      })
      b.pool('citizen', { kind: 'applicant' }, () => {
        b.start('s2')
        b.task('B')
        b.chain('s2', 'B')
      })
      b.messageFlow('A', 's2')
      b.messageFlow('B', 's1')
    })
    expect(aloneOf(net)).toEqual(['citizen_process'])
    expect(rules(net)).toContain('nothing-starts citizen_process')
  })

  it('although nothing would, when it is the first in the file and no applicant is drawn', () => {
    const net = netOf((b) => {
      b.process('one', {}, () => {
        b.start('s')
        b.call('C', 'one')
        b.chain('s', 'C')
      })
    })
    expect(aloneOf(net)).toEqual(['one'])
    expect(rules(net)).toEqual(expect.arrayContaining(['nothing-starts one', 'recursive-call C']))
  })

  it('at the first node of what is a circle all round', () => {
    const net = netOf((b) => {
      b.task('A')
      b.task('B')
      b.chain('A', 'B', 'A')
    })
    expect(startsOf(net, 0)).toEqual(['A'])
    expect(rules(net)).toContain('nothing-starts P')
  })
})

describe('an ad-hoc sub-process', () => {
  it('starts at its activities without incoming flow, in turn when it is sequential', () => {
    const draw = (sequential: boolean) =>
      netOf((b) => {
        b.sub(
          'S',
          () => {
            b.task('A')
            b.xor('loose')
            b.task('B')
            b.task('C')
            b.flow('B', 'C')
          },
          { adHoc: { sequential } },
        )
      })
    expect(startsOf(draw(false), 1)).toEqual(['A', 'B'])
    expect(draw(false).scopes[1]!.startMode).toBe('all')
    expect(draw(true).scopes[1]!.startMode).toBe('inTurn')
  })
})
