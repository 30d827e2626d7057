import { readStepTable } from '#src/i18n/stepTable/readTable.ts'
import { diagramOf } from '#src/interchange/stepList/diagramOf.ts'

const WHO = ['Applicant', 'Front desk', 'Cadastre office', 'Tax office', 'Notary', 'Public portal']
const HEAD = ['No.', 'Step', 'Who', 'How', 'Where', 'Work', 'Wait', 'Costs', 'Documents', 'Law', 'Evidence', 'Note', 'Next']

/** The drawing of a service with so many steps, each of them with a dozen facts, as it is made of a table. */
export async function longService(steps: number): Promise<string> {
  const rows = Array.from({ length: steps }, (_, i) => [
    String(i + 1),
    `Step ${i + 1} of the long service`,
    WHO[Math.floor(i / 4) % WHO.length] ?? '',
    i % 3 === 0 ? 'in person' : 'online',
    `Office ${i % 7}`,
    `${10 + (i % 9)}-${20 + (i % 9)}-${40 + (i % 9)} min`,
    `${1 + (i % 5)} working days`,
    `${1000 * (1 + (i % 12))}`,
    `Passport, original; Certificate ${i % 20}, copy`,
    `Decree ${i % 11}, clause ${i % 30}`,
    'interview',
    `What was heard about step ${i + 1} when the office was visited.`,
    i % 25 === 12 ? `if refused 10 % -> ${i}` : '',
  ])
  const { steps: listed } = readStepTable([HEAD, ...rows], { language: 'en', currency: 'UZS' })
  return diagramOf(
    { title: 'Long service', steps: listed },
    { start: 'Begun', end: 'Done', refused: 'Refused', nobody: 'Nobody' },
  )
}
