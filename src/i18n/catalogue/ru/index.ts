import canvas from './canvas.ts'
import charts from './charts.ts'
import calendar from './calendar.ts'
import cells from './cells.ts'
import cli from './cli.ts'
import common from './common.ts'
import compare from './compare.ts'
import editor from './editor.ts'
import findings from './findings.ts'
import heuristics from './heuristics.ts'
import fromTable from './fromTable.ts'
import home from './home.ts'
import indicators from './indicators.ts'
import law from './law.ts'
import model from './model.ts'
import panel from './panel.ts'
import path from './path.ts'
import present from './present.ts'
import portfolio from './portfolio.ts'
import problems from './problems.ts'
import report from './report.ts'
import reportPage from './reportPage.ts'
import scenario from './scenario.ts'
import service from './service.ts'
import shell from './shell.ts'
import table from './table.ts'
import workbook from './workbook.ts'
import type { PLURAL_FORMS, TranslationOf } from '../shape.ts'
import type { English } from '../en/index.ts'

/** Russian; the same keys as the English catalogue. */
export const ru = {
  ...common,
  ...fromTable,
  ...home,
  ...shell,
  ...service,
  ...calendar,
  ...portfolio,
  ...compare,
  ...panel,
  ...path,
  ...charts,
  ...heuristics,
  ...law,
  ...model,
  ...canvas,
  ...table,
  ...editor,
  ...indicators,
  ...findings,
  ...cells,
  ...cli,
  ...present,
  ...problems,
  ...report,
  ...workbook,
  ...reportPage,
  finding: { ...findings.finding, ...scenario.finding },
  unreadable: { ...findings.unreadable, ...scenario.unreadable },
} satisfies TranslationOf<English, (typeof PLURAL_FORMS)['ru'][number]>
