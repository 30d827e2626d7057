import { describe, expect, it } from 'vitest'
import type { Finding } from '#src/domain/findings.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { openDocument, setStep, toXml } from '#src/bpmn/document.ts'
import { definitions, extension, processFile, stepFile, taskFile } from './documents.ts'

/** Findings but for the performer's missing kind, which every small file here has. */
const findingsOf = async (xml: string, fileName?: string): Promise<Finding[]> =>
  (await readModel(xml, fileName)).findings.filter((finding) => finding.rule !== 'performer-kind-missing')

const factsOf = async (xml: string): Promise<StepFacts | undefined> => (await readModel(xml)).model.nodes[0]?.facts

describe('an attribute that says nothing sensible', () => {
  const cases: [title: string, xml: string, rule: string, part: string, attribute: string, value: string][] = [
    ['a comma for a dot', stepFile('', '<bpr:work likely="1,5" unit="hour"/>'), 'bad-number', 'work', 'likely', '1,5'],
    ['grouping with a blank', stepFile('', '<bpr:cost amount="1 000"/>'), 'bad-number', 'cost', 'amount', '1 000'],
    ['too large for a number', stepFile('', '<bpr:cost amount="1e400"/>'), 'bad-number', 'cost', 'amount', '1e400'],
    ['hexadecimal', stepFile('', '<bpr:cost amount="0x10"/>'), 'bad-number', 'cost', 'amount', '0x10'],
    ['an empty number', stepFile('', '<bpr:cost amount=""/>'), 'bad-number', 'cost', 'amount', ''],
    ['a word', stepFile('', '<bpr:repeat count="twice"/>'), 'bad-number', 'repeat', 'count', 'twice'],
    ['NaN', stepFile('', '<bpr:cost amount="NaN"/>'), 'bad-number', 'cost', 'amount', 'NaN'],
    ['infinity', stepFile('', '<bpr:cost amount="Infinity"/>'), 'bad-number', 'cost', 'amount', 'Infinity'],
    ['a negative time', stepFile('', '<bpr:wait likely="-3" unit="hour"/>'), 'bad-number', 'wait', 'likely', '-3'],
    ['negative copies', stepFile('', '<bpr:document name="x" copies="-1"/>'), 'bad-number', 'document', 'copies', '-1'],
    ['a negative deadline', stepFile('', '<bpr:deadline value="-1"/>'), 'bad-number', 'deadline', 'value', '-1'],
    ['a negative sample', stepFile('', '<bpr:evidence sample="-1"/>'), 'bad-number', 'evidence', 'sample', '-1'],
    ['a severity over 5', stepFile('', '<bpr:painPoint severity="6"/>'), 'bad-number', 'painPoint', 'severity', '6'],
    ['an unknown unit of work', stepFile('', '<bpr:work likely="1" unit="days"/>'), 'unknown-unit', 'work', 'unit', 'days'],
    ['an unknown unit of a deadline', stepFile('', '<bpr:deadline unit="d"/>'), 'unknown-unit', 'deadline', 'unit', 'd'],
    ['an unknown channel', stepFile('channel="fax"'), 'unknown-value', 'step', 'channel', 'fax'],
    ['an unknown value class', stepFile('value="VALUE"'), 'unknown-value', 'step', 'value', 'VALUE'],
    [
      'an unknown distribution',
      stepFile('', '<bpr:work likely="1" unit="hour" distribution="beta"/>'),
      'unknown-value',
      'work',
      'distribution',
      'beta',
    ],
    ['an unknown wait', stepFile('', '<bpr:wait unit="hour" kind="nap"/>'), 'unknown-value', 'wait', 'kind', 'nap'],
    ['an unknown cost', stepFile('', '<bpr:cost kind="bribe"/>'), 'unknown-value', 'cost', 'kind', 'bribe'],
    ['an unknown payer', stepFile('', '<bpr:cost payer="state"/>'), 'unknown-value', 'cost', 'payer', 'state'],
    ['an unknown role', stepFile('', '<bpr:document name="x" role="lost"/>'), 'unknown-value', 'document', 'role', 'lost'],
    ['an unknown form', stepFile('', '<bpr:document name="x" form="pdf"/>'), 'unknown-value', 'document', 'form', 'pdf'],
    ['an unknown effect', stepFile('', '<bpr:legalBasis effect="none"/>'), 'unknown-value', 'legalBasis', 'effect', 'none'],
    ['an unknown binding', stepFile('', '<bpr:legalBasis binding="x"/>'), 'unknown-value', 'legalBasis', 'binding', 'x'],
    ['an unknown source', stepFile('', '<bpr:evidence source="rumour"/>'), 'unknown-value', 'evidence', 'source', 'rumour'],
  ]

  it.each(cases)('is an error that names element, attribute and value: %s', async (_, xml, rule, part, attribute, value) => {
    expect(await findingsOf(xml, 'permit.bpmn')).toEqual([
      { severity: 'error', rule, element: 'A', name: 'Apply', params: { part, attribute, value, file: 'permit.bpmn' } },
    ])
  })

  const elsewhere: [title: string, xml: string, rule: string, element: string, attribute: string, value: string][] = [
    [
      'a probability over 1 on a flow',
      processFile(
        `<bpmn:task id="A"/><bpmn:task id="B"/><bpmn:sequenceFlow id="f" sourceRef="A" targetRef="B">${extension('<bpr:flow probability="1.2"/>')}</bpmn:sequenceFlow>`,
      ),
      'bad-probability',
      'f',
      'probability',
      '1.2',
    ],
    [
      'a probability below 0 on an event',
      processFile(`<bpmn:startEvent id="S">${extension('<bpr:event probability="-0.1"/>')}</bpmn:startEvent>`),
      'bad-probability',
      'S',
      'probability',
      '-0.1',
    ],
    [
      'a probability in per cent',
      processFile(`<bpmn:startEvent id="S">${extension('<bpr:event probability="20%"/>')}</bpmn:startEvent>`),
      'bad-probability',
      'S',
      'probability',
      '20%',
    ],
    [
      'an unknown outcome',
      processFile(`<bpmn:endEvent id="E">${extension('<bpr:event outcome="lost"/>')}</bpmn:endEvent>`),
      'unknown-value',
      'E',
      'outcome',
      'lost',
    ],
    [
      'an unknown kind of performer',
      processFile(extension('<bpr:performer kind="boss"/>')),
      'unknown-value',
      'P',
      'kind',
      'boss',
    ],
    ['a negative headcount', processFile(extension('<bpr:performer headcount="-1"/>')), 'bad-number', 'P', 'headcount', '-1'],
    ['a negative volume', processFile(extension('<bpr:service volume="-1"/>')), 'bad-number', 'P', 'volume', '-1'],
    ['a day without hours', processFile(extension('<bpr:service hoursPerDay="0"/>')), 'bad-number', 'P', 'hoursPerDay', '0'],
    ['a day of thirty hours', processFile(extension('<bpr:service hoursPerDay="30"/>')), 'bad-number', 'P', 'hoursPerDay', '30'],
    ['a week of nine days', processFile(extension('<bpr:service daysPerWeek="9"/>')), 'bad-number', 'P', 'daysPerWeek', '9'],
    ['a date of another form', processFile(extension('<bpr:service asOf="01.02.2016"/>')), 'bad-date', 'P', 'asOf', '01.02.2016'],
    ['an unknown unit', processFile(extension('<bpr:service deadlineUnit="d"/>')), 'unknown-unit', 'P', 'deadlineUnit', 'd'],
    [
      'a bad amount of a reference unit',
      processFile(extension('<bpr:service><bpr:referenceUnit code="BRV" from="2015-09-01" amount="x"/></bpr:service>')),
      'bad-number',
      'P',
      'amount',
      'x',
    ],
  ]

  it.each(elsewhere)('is an error beyond steps too: %s', async (_, xml, rule, element, attribute, value) => {
    const findings = (await findingsOf(xml)).filter((finding) => finding.severity === 'error')
    expect(findings).toMatchObject([{ rule, element, params: { attribute, value } }])
  })

  it('is left out while the rest of the annotation is read', async () => {
    const facts = await factsOf(stepFile('channel="fax" place="Office"', '<bpr:cost kind="fee" amount="1,5" currency="UZS"/>'))
    expect(facts).toEqual({
      place: 'Office',
      costs: [{ kind: 'fee', currency: 'UZS' }],
      documents: [],
      legalBases: [],
      evidence: [],
      painPoints: [],
    })
  })

  it('stays in the file when something else of the step is changed', async () => {
    // given
    const doc = await openDocument(stepFile('channel="fax"', '<bpr:cost amount="1,5"/><bpr:work likely="2" unit="days"/>'))
    const facts = await factsOf(await toXml(doc))

    // when
    setStep(doc, 'A', { costs: [], documents: [], legalBases: [], evidence: [], painPoints: [], ...facts, note: 'seen' })

    // then
    const xml = await toXml(doc)
    expect(xml).toContain('channel="fax"')
    expect(xml).toContain('amount="1,5"')
    expect(xml).toContain('unit="days"')
    expect((await factsOf(xml))?.note).toBe('seen')
  })

  it('goes when it is replaced', async () => {
    const doc = await openDocument(stepFile('channel="fax"'))
    setStep(doc, 'A', { channel: 'phone', costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] })
    expect(await toXml(doc)).not.toContain('fax')
  })
})

describe('numbers that are right', () => {
  it.each([
    ['20', 20],
    ['0', 0],
    ['-0', 0],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['1e3', 1000],
    ['2.5E-3', 0.0025],
    [' 7 ', 7],
    ['007', 7],
  ])('reads "%s" as %d', async (written, value) => {
    const facts = await factsOf(stepFile('', `<bpr:cost amount="${written}"/>`))
    expect(facts?.costs).toEqual([{ amount: value }])
  })
})

describe('a time', () => {
  it.each([
    ['min over max', 'min="9" likely="5" max="3"', { likely: 5, unit: 'hour' }],
    ['likely over max', 'likely="5" max="3"', { likely: 5, unit: 'hour' }],
    ['min over likely', 'min="9" likely="5"', { likely: 5, unit: 'hour' }],
    ['ends alone the wrong way round', 'min="9" max="3"', { unit: 'hour' }],
  ])('with its points out of order is an error and keeps the likely one: %s', async (_, points, work) => {
    const xml = stepFile('', `<bpr:work ${points} unit="hour"/>`)
    expect(await findingsOf(xml)).toMatchObject([
      { severity: 'error', rule: 'time-order', element: 'A', params: { part: 'work' } },
    ])
    expect((await factsOf(xml))?.work).toEqual(work)
  })

  it('may have equal points', async () => {
    const xml = stepFile('', '<bpr:work min="2" likely="2" max="2" unit="hour"/>')
    expect(await findingsOf(xml)).toEqual([])
  })

  it('without a unit is left out with a warning, because no clock fits it', async () => {
    const xml = stepFile('', '<bpr:work likely="30"/>')
    expect(await findingsOf(xml)).toMatchObject([
      { severity: 'warning', rule: 'unit-missing', element: 'A', params: { part: 'work' } },
    ])
    expect((await factsOf(xml))?.work).toBeUndefined()
  })

  it('that is replaced does not get back the points that were out of order', async () => {
    // given
    const doc = await openDocument(stepFile('', '<bpr:work min="9" likely="5" max="3" unit="hour" colour="red"/>'))

    // when
    setStep(doc, 'A', {
      work: { likely: 7, unit: 'hour' },
      costs: [],
      documents: [],
      legalBases: [],
      evidence: [],
      painPoints: [],
    })

    // then
    const xml = await toXml(doc)
    expect((await factsOf(xml))?.work).toEqual({ likely: 7, unit: 'hour' })
    expect(xml).toContain('colour="red"')
    expect(xml).not.toContain('min=')
  })
})

describe('a document', () => {
  it('without a name is warned of, because documents are told apart by name', async () => {
    expect(await findingsOf(stepFile('', '<bpr:document role="submitted"/>'))).toMatchObject([
      { severity: 'warning', rule: 'attribute-missing', element: 'A', params: { part: 'document', attribute: 'name' } },
    ])
  })
})

describe('annotations out of place', () => {
  it('are warned of on elements where they have no effect', async () => {
    const xml = processFile(`
      <bpmn:startEvent id="S" name="Begin">${extension('<bpr:step note="x"/>')}</bpmn:startEvent>
      <bpmn:exclusiveGateway id="G">${extension('<bpr:event outcome="granted"/>')}</bpmn:exclusiveGateway>`)
    expect(await findingsOf(xml)).toEqual([
      { severity: 'warning', rule: 'misplaced-annotation', element: 'S', name: 'Begin', params: { part: 'step' } },
      { severity: 'warning', rule: 'misplaced-annotation', element: 'G', name: '', params: { part: 'event' } },
    ])
    const { model } = await readModel(xml)
    expect(model.nodes.map((node) => [node.facts, node.outcome])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('are warned of when a part stands outside of its step', async () => {
    expect(await findingsOf(taskFile('<bpr:work likely="1" unit="hour"/>'))).toMatchObject([
      { rule: 'misplaced-annotation', element: 'A', params: { part: 'work' } },
    ])
  })

  it('are warned of when there are two of one kind, and the first counts', async () => {
    const xml = taskFile('<bpr:step place="first"/><bpr:step place="second"/>')
    expect(await findingsOf(xml)).toMatchObject([{ rule: 'duplicate-annotation', element: 'A', params: { part: 'step' } }])
    expect((await factsOf(xml))?.place).toBe('first')
  })

  it('are warned of when a step has two times of one kind, and both stay in the file', async () => {
    const xml = stepFile('', '<bpr:work likely="1" unit="hour"/><bpr:work likely="2" unit="hour"/>')
    expect(await findingsOf(xml)).toMatchObject([{ rule: 'duplicate-annotation', params: { part: 'work' } }])
    expect((await factsOf(xml))?.work).toEqual({ likely: 1, unit: 'hour' })
    expect((await toXml(await openDocument(xml))).match(/<bpr:work/g)).toHaveLength(2)
  })

  it('of a later version are mentioned and kept', async () => {
    const xml = taskFile('<bpr:risk level="3">high</bpr:risk><bpr:step shape="round" place="x"/>')
    expect(await findingsOf(xml)).toMatchObject([
      { severity: 'info', rule: 'unknown-attribute', params: { attribute: 'shape' } },
      { severity: 'info', rule: 'unknown-annotation', params: { part: 'risk' } },
    ])
  })
})

describe('the facts of the service', () => {
  const service = '<bpr:service name="Permit" volume="10"/>'

  it('are read from the collaboration before a process', async () => {
    const xml = definitions(`
      <bpmn:collaboration id="Coll">${extension(service)}</bpmn:collaboration>
      <bpmn:process id="P">${extension('<bpr:service name="Other"/>')}</bpmn:process>`)
    const { model, findings } = await readModel(xml)
    expect(model.service).toEqual({ name: 'Permit', volume: 10, referenceUnits: [], acts: [] })
    expect(findings).toMatchObject([
      { rule: 'duplicate-annotation', element: 'P', params: { part: 'service' } },
      { rule: 'empty-process' },
    ])
  })

  it('are read from the first process that has them', async () => {
    const xml = definitions(`<bpmn:process id="P"/><bpmn:process id="Q">${extension(service)}</bpmn:process>`)
    expect((await readModel(xml)).model.service.name).toBe('Permit')
  })

  it('are read from a wrong place too, with a warning', async () => {
    const { model, findings } = await readModel(
      definitions(`${extension(service)}<bpmn:process id="P"><bpmn:task id="A"/></bpmn:process>`),
    )
    expect(model.service.name).toBe('Permit')
    expect(findings).toContainEqual({
      severity: 'warning',
      rule: 'misplaced-annotation',
      element: 'Definitions',
      name: '',
      params: { part: 'service' },
    })
  })

  it('leave out a row of reference units that cannot price anything', async () => {
    const rows = '<bpr:referenceUnit code="BRV" amount="1"/><bpr:referenceUnit code="BRV" from="2015-09-01" amount="130240"/>'
    const { model, findings } = await readModel(processFile(extension(`<bpr:service>${rows}</bpr:service>`)))
    expect(model.service.referenceUnits).toEqual([{ code: 'BRV', from: '2015-09-01', amount: 130240 }])
    expect(findings).toMatchObject([{ rule: 'attribute-missing', params: { attribute: 'from' } }, { rule: 'empty-process' }])
  })
})
