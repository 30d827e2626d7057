export default {
  cli: {
    usage: `Usage: npm run --silent darcha -- COMMAND ...

  analyze FILE...         measures annotated BPMN files
  compare AS-IS TO-BE     compares two of them
  simulate FILE           runs many cases at once on the calendar clock
  report PROJECT          writes the report: Word, web page
  check FILE...           tells what is wrong or missing

  --json            one JSON object per line and file (compare: one)
  --csv             a row per file (analyze)
  --lang en|ru|uz   language of tables and messages
  --seed N          seed of the sampled cases (1)
  --budget N        cases enumerated at most (20000)
  --samples N       cases sampled when that is not enough (20000)
  --cases N         simulate: cases of each replication (10000)
  --replications N  simulate: repeats with other luck (1)
  --warm-up N       simulate: first cases left out of the figures (0)
  --start MOMENT    simulate: 2024-01-08T09:00
  --scenario FILE   simulate: Prosimos JSON or BPSim
  --log FILE        simulate: event log, .csv or .xes
  --format KIND     report: docx, xlsx or html
  --out FILE        report: where to write it
  --help            this text`,
    unknownCommand: 'There is no command “{{command}}”.',
    notAvailable: '“{{command}}” is not available in this version.',
    badOption: '{{message}}',
    badNumber: '--{{option}} needs a whole number from {{min}} up, not “{{value}}”.',
    badLanguage: '--lang is en, ru or uz, not “{{value}}”.',
    noFiles: '{{command}} needs at least one file.',
    twoFiles: 'compare needs two files: the as-is and the to-be.',
    oneFile: '{{command}} needs exactly one file.',
    badMoment: '--{{option}} needs a moment like 2024-01-08T09:00, not “{{value}}”.',
    cannotWrite: 'The file cannot be written: {{file}}',
    notBoth: '--json and --csv cannot be given together.',
    badFormat: '--format is docx, xlsx or html, not “{{value}}”.',
    noOut: '{{command}} needs --out FILE.',
    csvOnlyAnalyze: '--csv is for analyze only.',
    cannotOpen: 'The file cannot be opened: {{message}}',
    indicator: 'Indicator',
    mean: 'Mean',
    min: 'Min',
    p50: 'Half ≤',
    p90: '90 % ≤',
    unit: 'Unit',
    asIs: 'As-is',
    toBe: 'To-be',
    difference: 'Difference',
    percent: '% of as-is',
    perYear: 'Per year',
    method: 'Method: {{kind}}, {{runs}} runs, coverage {{coverage}}',
    model: 'Steps {{steps}}, gateways {{gateways}}, pools {{pools}}',
    findings: 'Findings: {{errors}} errors, {{warnings}} warnings, {{infos}} notes',
    changes: 'Changes',
    nothingChanged: 'No step changed.',
    simulation: {
      run: 'Cases {{cases}}, ended {{completed}}, replications {{replications}}, from {{start}}',
      mean: 'Mean',
      sd: 'Deviation',
      p50: 'Half ≤',
      p90: '90 % ≤',
      p95: '95 % ≤',
      unit: 'Unit',
      hours: 'hours',
      cycleTime: 'Time in system',
      workTime: 'Working time',
      waitTime: 'Waiting',
      cost: 'Cost of a case',
      withinDeadline: 'Within the deadline: {{share}}',
      performer: 'Performer',
      headcount: 'Heads',
      utilisation: 'Busy',
      queue: 'Mean queue',
      queueWait: 'Mean wait, h',
      step: 'Step',
      executions: 'Executions',
      stepWait: 'Mean wait, h',
      stepWork: 'Mean work, h',
    },
    comparison: {
      change: 'Change',
      class: 'Class',
      visits: 'Visits',
      days: 'Days',
      clause: 'Clause',
      all: 'All changes',
      method: {
        shapley: 'Where it comes from: averaged over all orders in which the changes can happen.',
        'flow-order': 'Where it comes from: change by change, in the flow order of the as-is.',
      },
      classOf: { eliminate: 'eliminate', simplify: 'simplify', integrate: 'integrate', automate: 'automate' },
    },
    change: {
      removed: 'Removed',
      added: 'Added',
      merged: 'Merged',
      split: 'Split',
      performer: 'Other performer',
      place: 'Other place',
      channel: 'Other channel',
      digitised: 'Put online',
      automated: 'Automated',
      parallel: 'Made parallel',
      resequenced: 'Moved in the order',
      time: 'Other time',
      cost: 'Other cost',
      documentDropped: 'Document no longer asked for',
      documentObtained: 'Document obtained by the agency',
      documentAdded: 'Document newly asked for',
      deadline: 'Other deadline',
      legalBasis: 'Other legal basis',
      flow: 'Other branches, shares or facts of the service',
    },
  },
}
