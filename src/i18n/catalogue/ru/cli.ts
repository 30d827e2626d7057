export default {
  cli: {
    usage: `Использование: npm run --silent darcha -- КОМАНДА ...

  analyze FILE...         измеряет размеченные файлы BPMN
  compare AS-IS TO-BE     сравнивает два файла
  simulate FILE           ведёт много дел сразу по календарю
  check FILE...           сообщает, что неверно или пропущено

  --json            по одному объекту JSON на строку и файл (compare: один)
  --csv             по строке на файл (analyze)
  --lang en|ru|uz   язык таблиц и сообщений
  --seed N          зерно выборки дел (1)
  --budget N        сколько дел перебирать, не более (20000)
  --samples N       сколько дел выбирать, если перебора мало (20000)
  --cases N         simulate: дел в каждом прогоне (10000)
  --replications N  simulate: повторов с другим случаем (1)
  --warm-up N       simulate: первых дел вне итогов (0)
  --start МОМЕНТ    simulate: 2024-01-08T09:00
  --scenario FILE   simulate: Prosimos JSON или BPSim
  --log FILE        simulate: журнал событий, .csv или .xes
  --help            этот текст`,
    unknownCommand: 'Нет команды «{{command}}».',
    notAvailable: '«{{command}}» в этой версии недоступна.',
    badOption: '{{message}}',
    badNumber: '--{{option}} требует целого числа от {{min}}, а не «{{value}}».',
    badLanguage: '--lang — это en, ru или uz, а не «{{value}}».',
    noFiles: 'Для {{command}} нужен хотя бы один файл.',
    twoFiles: 'Для compare нужны два файла: как есть и как должно быть.',
    oneFile: 'Для {{command}} нужен ровно один файл.',
    badMoment: '--{{option}} требует момента вида 2024-01-08T09:00, а не «{{value}}».',
    cannotWrite: 'Файл не удаётся записать: {{file}}',
    notBoth: '--json и --csv нельзя указать вместе.',
    csvOnlyAnalyze: '--csv только для analyze.',
    cannotOpen: 'Файл не открывается: {{message}}',
    indicator: 'Показатель',
    mean: 'Среднее',
    min: 'Мин.',
    p50: 'Половина ≤',
    p90: '90 % ≤',
    unit: 'Единица',
    asIs: 'Как есть',
    toBe: 'Как должно быть',
    difference: 'Разница',
    percent: '% от «как есть»',
    perYear: 'В год',
    method: 'Метод: {{kind}}, прогонов {{runs}}, охват {{coverage}}',
    model: 'Шагов {{steps}}, шлюзов {{gateways}}, пулов {{pools}}',
    findings: 'Находки: ошибок {{errors}}, предупреждений {{warnings}}, замечаний {{infos}}',
    changes: 'Изменения',
    nothingChanged: 'Ни один шаг не изменился.',
    simulation: {
      run: 'Дел {{cases}}, завершено {{completed}}, прогонов {{replications}}, начало {{start}}',
      mean: 'Среднее',
      sd: 'Отклонение',
      p50: 'Половина ≤',
      p90: '90 % ≤',
      p95: '95 % ≤',
      unit: 'Единица',
      hours: 'часы',
      cycleTime: 'Срок дела',
      workTime: 'Рабочее время',
      waitTime: 'Ожидание',
      cost: 'Стоимость дела',
      withinDeadline: 'В установленный срок: {{share}}',
      performer: 'Исполнитель',
      headcount: 'Штат',
      utilisation: 'Занятость',
      queue: 'Средняя очередь',
      queueWait: 'Ср. ожидание, ч',
      step: 'Шаг',
      executions: 'Выполнений',
      stepWait: 'Ср. ожидание, ч',
      stepWork: 'Ср. работа, ч',
    },
    change: {
      removed: 'Исключён',
      added: 'Добавлен',
      merged: 'Объединён',
      split: 'Разделён',
      performer: 'Другой исполнитель',
      channel: 'Другой канал',
      digitised: 'Переведён в онлайн',
      automated: 'Автоматизирован',
      parallel: 'Выполняется параллельно',
      resequenced: 'Изменён порядок',
      time: 'Другое время',
      cost: 'Другая стоимость',
      documentDropped: 'Документ больше не требуется',
      documentObtained: 'Документ получает сам орган',
      deadline: 'Другой срок',
      legalBasis: 'Другое правовое основание',
    },
  },
}
