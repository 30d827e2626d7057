import cli from './cli.ts'
import common from './common.ts'
import compare from './compare.ts'
import editor from './editor.ts'
import findings from './findings.ts'
import home from './home.ts'
import indicators from './indicators.ts'
import model from './model.ts'
import problems from './problems.ts'
import scenario from './scenario.ts'
import service from './service.ts'
import shell from './shell.ts'
import type { PLURAL_FORMS, TranslationOf } from '../shape.ts'
import type { English } from '../en/index.ts'

/** Russian; the same keys as the English catalogue. */
export const ru = {
  ...common,
  ...home,
  ...shell,
  ...service,
  ...compare,
  ...model,
  ...editor,
  ...indicators,
  ...findings,
  ...cli,
  ...problems,
  finding: { ...findings.finding, ...scenario.finding },
  unreadable: { ...findings.unreadable, ...scenario.unreadable },
} satisfies TranslationOf<English, (typeof PLURAL_FORMS)['ru'][number]>
