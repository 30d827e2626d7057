import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_SERVICE } from '#src/domain/service.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { openDocument, setPerformer, setService, setStep, toXml } from '#src/bpmn/document.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { definitions, extension, processFile, stepFile, taskFile } from './documents.ts'

const factsOf = async (xml: string) => (await readModel(xml)).model.nodes[0]?.facts ?? NO_FACTS

describe('annotating a step', () => {
  it('keeps foreign extensions and their place around ours', async () => {
    // given
    const foreign = (name: string) => `<acme:${name} level="3"><acme:inner>text</acme:inner></acme:${name}>`
    const doc = await openDocument(taskFile(`${foreign('before')}<bpr:step note="old"/>${foreign('after')}`))

    // when
    setStep(doc, 'A', { ...NO_FACTS, note: 'new' })

    // then
    const xml = await toXml(doc)
    expect([...xml.matchAll(/<(acme:before|bpr:step|acme:after)\b/g)].map((match) => match[1])).toEqual([
      'acme:before',
      'bpr:step',
      'acme:after',
    ])
    expect(xml.match(/<acme:inner>text<\/acme:inner>/g)).toHaveLength(2)
    expect(xml).toContain('note="new"')
  })

  it('keeps what it does not know inside our own elements', async () => {
    const doc = await openDocument(
      stepFile(
        'shape="round" acme:colour="red" place="x"',
        '<bpr:risk level="2">high<bpr:why>x</bpr:why></bpr:risk><acme:own/><bpr:work likely="1" unit="hour" basis="study"/><bpr:cost amount="1" ref="r1"/><bpr:cost amount="2" ref="r2"/>',
      ),
    )
    const facts = await factsOf(await toXml(doc))

    // when
    setStep(doc, 'A', { ...facts, work: { likely: 5, unit: 'hour' }, costs: [{ amount: 1 }, { amount: 7 }] })

    // then
    const xml = await toXml(doc)
    for (const kept of ['shape="round"', 'acme:colour="red"', '<bpr:risk level="2">', '<bpr:why>x</bpr:why>', '<acme:own']) {
      expect(xml).toContain(kept)
    }
    expect(xml).toContain('<bpr:work likely="5" unit="hour" basis="study"')
    expect(xml).toContain('<bpr:cost amount="7" ref="r2"')
  })

  it('keeps what it does not know with the item it belongs to when another one goes', async () => {
    const doc = await openDocument(
      stepFile(
        '',
        '<bpr:document name="Passport" ref="r1"/><bpr:document name="Plan" ref="r2"/><bpr:document name="Map" ref="r3"/>',
      ),
    )
    setStep(doc, 'A', { ...NO_FACTS, documents: [{ name: 'Map' }, { name: 'Passport' }] })
    const documents = [...(await toXml(doc)).matchAll(/<bpr:document [^>]*>/g)].map((match) => match[0].replace(/ ?\/?>$/, ''))
    expect(documents).toEqual(['<bpr:document name="Map" ref="r3"', '<bpr:document name="Passport" ref="r1"'])
  })

  it('leaves out signs that would make the file unreadable', async () => {
    const doc = await openDocument(stepFile(''))
    setStep(doc, 'A', { ...NO_FACTS, note: 'a\u0000b\ud800c', legalBases: [{ text: '\u000b]]>' }] })
    expect(await factsOf(await toXml(doc))).toMatchObject({ note: 'abc', legalBases: [{ text: ']]>' }] })
  })

  it('does not know elements that are not there', async () => {
    const doc = await openDocument(stepFile(''))
    expect(() => setStep(doc, 'ghost', NO_FACTS)).toThrow('ghost')
  })
})

describe('the facts of the service', () => {
  const facts = { ...NO_SERVICE, name: 'Permit' }

  it('are written on the collaboration', async () => {
    const doc = await openDocument(definitions('<bpmn:collaboration id="Coll"/><bpmn:process id="P"/>'))
    setService(doc, facts)
    expect(await toXml(doc)).toMatch(/<bpmn:collaboration id="Coll">\s*<bpmn:extensionElements>\s*<bpr:service name="Permit"/)
  })

  it('are written on the first process when there is no collaboration', async () => {
    const doc = await openDocument(definitions('<bpmn:process id="P"/><bpmn:process id="Q"/>'))
    setService(doc, facts)
    expect(await toXml(doc)).toMatch(/<bpmn:process id="P">\s*<bpmn:extensionElements>\s*<bpr:service name="Permit"/)
  })

  it('are written where they stand', async () => {
    const doc = await openDocument(
      definitions(`<bpmn:collaboration id="Coll"/><bpmn:process id="P">${extension('<bpr:service volume="7"/>')}</bpmn:process>`),
    )
    setService(doc, facts)
    const xml = await toXml(doc)
    expect(xml.match(/<bpr:service/g)).toHaveLength(1)
    expect((await readModel(xml)).model.service).toEqual(facts)
  })

  it('have no place in a file without a process', async () => {
    const doc = await openDocument(definitions(''))
    expect(() => setService(doc, facts)).toThrow('process')
  })
})

describe('performers', () => {
  it('are written on lanes, pools and processes', async () => {
    const doc = await openDocument(processFile('<bpmn:laneSet id="LS"><bpmn:lane id="L"/></bpmn:laneSet><bpmn:task id="A"/>'))
    setPerformer(doc, 'P', { kind: 'system' })
    setPerformer(doc, 'L', { headcount: 2 })
    const xml = await toXml(doc)
    expect(xml).toContain('<bpr:performer kind="system"')
    expect(xml).toContain('<bpr:performer headcount="2"')
  })
})

const SAMPLES = '../shared/interchange'
const files: [file: string, marker: RegExp][] = [
  ['adonis/C.1.0-export.bpmn', /<adonis:attribute\b/g],
  ['bizagi-bpmn/B.2.0-roundtrip.bpmn', /<bizagi:BizagiProperty\b/g],
  ['camunda-zeebe/camunda7-sundsvall-parking.bpmn', /<camunda:\w+/g],
  ['camunda-zeebe/zeebe-sample.bpmn', /<zeebe:\w+/g],
  ['signavio-bpmn/C.1.0-export.bpmn', /<signavio:signavioMetaData\b/g],
  ['trisotech/C.1.1-export.bpmn', /\btriso:\w+=/g],
]

describe('foreign extensions of other tools', () => {
  if (!existsSync(SAMPLES)) it('are not beside this clone: nothing to read', () => expect(existsSync(SAMPLES)).toBe(false))
  else {
    it.each(files)('survive annotating and writing: %s', async (file, marker) => {
      // given
      const bytes = readFileSync(`${SAMPLES}/${file}`)
      const count = (xml: string) => (xml.match(marker) ?? []).length
      const before = count(bytes.toString('utf8'))
      const doc = await openDocument(bytes)
      const { model } = await readModel(bytes)

      // when every activity is annotated
      const activities = model.nodes.filter((node) => node.kind === 'task')
      for (const node of activities) setStep(doc, node.id, { ...NO_FACTS, place: 'Office' })

      // then
      const xml = await toXml(doc)
      expect(before).toBeGreaterThan(0)
      expect(count(xml)).toBe(before)
      const read = (await readModel(xml)).model
      expect(read.nodes.filter((node) => node.facts?.place === 'Office')).toHaveLength(activities.length)
      expect(read.flows).toEqual(model.flows)
    })
  }
})
