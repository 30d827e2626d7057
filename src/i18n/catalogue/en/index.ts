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

/** All words of the app, by area. The keys of this catalogue are the keys of every language. */
export const en = {
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
}

export type English = typeof en
