/** Findings of scenario files and of the calendars and distributions of a simulation; they join the other findings. */
export default {
  finding: {
    'scenario-older-form':
      'The scenario is in the older form of Prosimos, whose numbers mean something else. Save it in the current form; nothing was read.',
    'scenario-not-supported': '{{what}} is not supported and was left out.',
    'scenario-bad-number': '{{attribute}}="{{value}}" is not a number this can be. It was left out.',
    'scenario-bad-probability': '{{value}} is no probability: it must lie between 0 and 1. It was left out.',
    'scenario-bad-distribution':
      'The distribution {{distribution}} makes no sense with {{parameter}} = {{value}}. It was left out.',
    'scenario-unknown-distribution': 'The distribution “{{distribution}}” is not known here. It was left out.',
    'scenario-no-arrivals': 'No cases arrive here: the number or the rate of arrivals is zero.',
    'scenario-calendar-never-opens': 'The calendar “{{calendar}}” never opens.',
    'scenario-bad-calendar': 'The calendar “{{calendar}}” has hours that make no sense: {{value}}.',
    'scenario-unknown-reference': 'The {{what}} “{{id}}” is named but not defined in the scenario.',
    'scenario-unknown-element': 'The scenario speaks of “{{id}}”, which the model does not have.',
    'scenario-probabilities-sum': 'The probabilities in the scenario add up to {{sum}}, not to 1.',
    'scenario-missing': 'The scenario has no {{what}}.',
    'scenario-several': 'The file holds {{of}} scenarios; “{{used}}” is used.',
    'scenario-one-value': '{{what}} has {{of}} values for different calendars; one of them is used throughout.',
    'scenario-at-once': 'No time between the cases is given: all {{cases}} arrive at once.',
    'scenario-queue-time': 'A given queueing time is not used: the queue that really forms takes its place.',
    'calendar-never-opens':
      'The calendar “{{calendar}}” never opens: nothing can be done by it. As long as the service needs it, nothing is simulated.',
    'arrivals-without-interval':
      'The time between two cases, drawn as {{distribution}}, is always 0: without end, cases would arrive at one moment. Nothing arrives by it.',
    'warm-up-too-long': 'All cases belong to the warm-up, which is left out of the figures: none is left to be measured.',
    'calendar-unknown': 'There is no calendar “{{calendar}}”.',
    'calendar-year-unknown': 'Days off of {{years}} are not known in full; those that are known are observed.',
    'distribution-refused': 'The time cannot be drawn as {{distribution}} with {{parameter}} = {{value}}.',
    'simulation-no-volume': 'No cases arrive: give the yearly volume of the service or a scenario with arrivals.',
    'calendar-assumed': 'No calendar is given; “{{calendar}}” is assumed.',
    'headcount-missing': 'No headcount is given: there are always enough of them, and no queue forms.',
    'performer-overloaded':
      'More work comes than can be done: load {{load}} with {{headcount}} at work. The queue grows for as long as the simulation runs, and the mean times only tell how long that was.',
    'performer-nobody': 'Nobody is there to do the work: the headcount is below 1. Nothing is simulated.',
    'simulation-unfinished':
      '{{cases}} of {{of}} cases were still under way when nothing could happen any more. They are not in the figures.',
    'simulation-too-many': 'The queue grew beyond all bounds: after {{cases}} cases no more were let in.',
    'simulation-endless': 'The run was ended after {{events}} happenings, because it would not have come to an end.',
    'scenario-own': 'The simulation uses the scenario that the file itself carries.',
  },
  unreadable: {
    doctype: 'The file has a document type declaration (DOCTYPE); such files are not read.',
    'not-json': 'This is not well-formed JSON.',
    'not-a-scenario': 'This is JSON, but no scenario.',
  },
}
