import type { Picture } from '#src/domain/picture.ts'
import type { ReportInput } from '#src/report/input.ts'
import { reportInput } from '#src/report/input.ts'
import { build } from '../../support/models.ts'

/** Markup, a script, control characters, a turned direction, half a character, a word without end, and nothing at all. */
export const BAD = {
  markup: '<script>alert(1)</script> & "q" <b>',
  control: 'a\u0000b\u0007c\u000bd\uffff',
  turned: '\u202egnissap\u202c שלום \u2067x',
  half: 'half \ud83d only',
  endless: 'W'.repeat(400),
} as const

/** A project in which every text is bad and many values are missing. */
export async function hostileInput(): Promise<ReportInput> {
  const draw = (extra: boolean) =>
    build((b) => {
      b.service({ name: BAD.markup, agency: BAD.turned, acts: [{ id: 'act', title: BAD.markup }, { id: BAD.control }] })
      b.pool('pool', { name: BAD.endless }, () => {
        b.lane('lane', { name: BAD.markup, kind: 'applicant' }, () => {
          b.start('start', { name: BAD.half })
          b.task(
            'ask',
            {
              channel: 'in-person',
              place: 'applicant',
              note: BAD.control,
              documents: [
                { name: BAD.markup, role: 'submitted', holder: BAD.turned },
                { name: '', role: 'submitted' },
              ],
              costs: [{ kind: 'fee' }, { amount: 1, currency: BAD.markup }],
              legalBases: [{ act: 'act', clause: BAD.endless, effect: 'refusal', text: BAD.markup }, { act: BAD.control }, {}],
              evidence: [{ text: BAD.markup }, {}],
              painPoints: [{ text: BAD.turned }, {}],
              deadline: { value: 3 },
              work: { unit: 'hour' },
            },
            { name: BAD.endless },
          )
          if (extra) b.task('drop', { legalBases: [{ act: 'act', clause: '1' }] }, { name: BAD.markup })
          b.xor('choice', { name: BAD.markup })
          b.task('unnamed', {}, { name: '' })
          b.end('end', { name: BAD.markup, outcome: 'refused' })
          b.end('other', { name: '' })
          b.chain('start', 'ask', ...(extra ? ['drop'] : []), 'choice')
          b.flow('choice', 'unnamed', { name: BAD.markup })
          b.flow('choice', 'other', { name: '' })
          b.chain('unnamed', 'end')
        })
      })
    })
  const picture: Picture = {
    width: 300,
    height: 200,
    shapes: [
      { id: 'pool', kind: 'pool', x: 0, y: 0, width: 300, height: 200, name: BAD.endless },
      { id: 'ask', kind: 'step', x: 60, y: 40, width: 100, height: 80, name: BAD.endless, node: 'task', task: 'user' },
      { id: 'unnamed', kind: 'step', x: 180, y: 40, width: 100, height: 80, name: '', node: 'task' },
      { id: 'note', kind: 'note', x: 180, y: 140, width: 100, height: 30, name: BAD.markup },
    ],
    lines: [
      {
        id: 'f',
        kind: 'flow',
        name: BAD.markup,
        points: [
          { x: 160, y: 80 },
          { x: 180, y: 80 },
        ],
      },
    ],
  }
  const side = (extra: boolean) => ({ name: BAD.markup, model: draw(extra), picture, findings: [] })
  return reportInput(
    {
      title: BAD.markup + BAD.endless,
      service: { referenceUnits: [], acts: [] },
      assumptions: BAD.control,
      texts: { summary: BAD.half, problem: BAD.turned },
      illustrative: false,
    },
    { asIs: side(true), toBe: side(false) },
    {
      drafts: {
        'act 1': {
          proposedWording: BAD.markup,
          justification: BAD.half,
          responsible: BAD.endless,
          inForce: 'soon',
          risk: BAD.markup,
        },
      },
    },
  )
}
