import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { UnreadableFileError } from '#src/bpmn/unreadable.ts'

const CORPUS = '../shared/corpus'

interface Entry {
  readonly file: string
  readonly flowNodes: number
  readonly elements: ReadonlyMap<string, number>
}

/** Rows of the manifest; a field may be quoted. */
function manifest(): Entry[] {
  const [header = '', ...rows] = readFileSync(`${CORPUS}/manifest.csv`, 'utf8').trim().split('\n')
  const fields = (row: string) => [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '')
  const names = fields(header)
  return rows.map((row) => {
    const values = fields(row)
    const at = (name: string) => values[names.indexOf(name)] ?? ''
    const elements = at('elements')
      .split(' ')
      .filter((element) => element !== '')
      .map((element) => element.split('='))
    return {
      file: at('file'),
      flowNodes: Number(at('flow_nodes')),
      elements: new Map(elements.map(([name = '', count]) => [name, Number(count)])),
    }
  })
}

const INFO_ONLY = new Set(['performer-kind-missing', 'drawing-lost-on-reading'])

/** Files of which something is to be said beyond performers without a kind. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  s33: ['duplicate-id', 'empty-process'],
  s38: ['flow-without-end', 'flow-without-end', 'flow-without-end'],
  s39: ['flow-without-end'],
  s40: ['no-process'],
}

/** Files with sequence flows that end nowhere: so many are left out. */
const LOOSE: Readonly<Record<string, number>> = { s38: 3, s39: 1 }

describe('the corpus of real files', () => {
  if (!existsSync(CORPUS)) {
    it('is not beside this clone: nothing to read', () => expect(existsSync(CORPUS)).toBe(false))
    return
  }
  const entries = manifest()

  it('has its forty files', () => {
    expect(entries).toHaveLength(40)
  })

  it.each(entries.filter((entry) => !entry.file.startsWith('s34')))(
    'is read whole: $file',
    async ({ file, flowNodes, elements }) => {
      // when
      const { model, findings, lost } = await readModel(readFileSync(`${CORPUS}/${file}`))

      // then
      const number = file.slice(0, 3)
      const counted = (name: string) => elements.get(name) ?? 0
      expect(model.nodes).toHaveLength(flowNodes)
      expect(model.flows).toHaveLength(counted('SequenceFlow') - (LOOSE[number] ?? 0))
      expect(model.pools).toHaveLength(counted('Participant'))
      expect(model.lanes).toHaveLength(counted('Lane'))
      expect(model.messageFlows).toHaveLength(counted('MessageFlow'))
      expect(model.nodes.filter((node) => node.kind === 'boundaryEvent')).toHaveLength(counted('BoundaryEvent'))
      expect(model.nodes.filter((node) => node.taskKind === 'user')).toHaveLength(counted('UserTask'))
      expect(lost).toEqual([])
      expect(findings.map((finding) => finding.rule).filter((rule) => !INFO_ONLY.has(rule))).toEqual(SAID[number] ?? [])
    },
  )

  it('keeps every reference between its parts within the model', async () => {
    for (const { file } of entries.filter((entry) => !entry.file.startsWith('s34'))) {
      const { model } = await readModel(readFileSync(`${CORPUS}/${file}`))
      const nodes = new Set(model.nodes.map((node) => node.id))
      const performers = new Set(model.performers.map((performer) => performer.id))
      const ends = new Set([...nodes, ...model.pools.map((pool) => pool.id)])
      expect(nodes.size).toBe(model.nodes.length)
      expect(model.nodes.filter((node) => !performers.has(node.performer))).toEqual([])
      expect(model.nodes.filter((node) => node.parent !== undefined && !nodes.has(node.parent))).toEqual([])
      expect(model.nodes.filter((node) => node.kind === 'boundaryEvent' && !nodes.has(node.attachedTo ?? ''))).toEqual([])
      expect(model.flows.filter((flow) => !nodes.has(flow.source) || !nodes.has(flow.target))).toEqual([])
      expect(model.messageFlows.filter((flow) => !ends.has(flow.source) || !ends.has(flow.target))).toEqual([])
    }
  })

  it('is refused where the namespace is missing, with the reason', async () => {
    const entry = entries.find(({ file }) => file.startsWith('s34'))
    const reading = readModel(readFileSync(`${CORPUS}/${entry?.file ?? ''}`))
    await expect(reading).rejects.toBeInstanceOf(UnreadableFileError)
    await expect(reading).rejects.toMatchObject({ code: 'not-bpmn', place: '1:1' })
  })
})
