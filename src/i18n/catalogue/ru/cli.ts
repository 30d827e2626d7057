export default {
  cli: {
    usage: `Использование: npm run --silent darcha -- КОМАНДА ...

  analyze FILE...         измеряет размеченные файлы BPMN
  compare AS-IS TO-BE     сравнивает два файла
  simulate FILE           ведёт много дел сразу по календарю
  report PROJECT          пишет отчёт: Word, веб-страница
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
  --format KIND     report: docx, xlsx или html
  --out ФАЙЛ        report: куда записать
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
    badFormat: '--format бывает docx, xlsx или html, а не «{{value}}».',
    noOut: 'Команде {{command}} нужен --out ФАЙЛ.',
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
    comparison: {
      change: 'Изменение',
      class: 'Вид',
      visits: 'Визиты',
      days: 'Дни',
      clause: 'Норма',
      all: 'Все изменения',
      method: {
        shapley: 'Откуда разница: в среднем по всем порядкам, в которых могут произойти изменения.',
        'flow-order': 'Откуда разница: изменение за изменением, в порядке процесса «как есть».',
      },
      classOf: { eliminate: 'исключить', simplify: 'упростить', integrate: 'объединить', automate: 'автоматизировать' },
    },
    change: {
      removed: 'Исключён',
      added: 'Добавлен',
      merged: 'Объединён',
      split: 'Разделён',
      performer: 'Другой исполнитель',
      place: 'Другое место',
      channel: 'Другой канал',
      digitised: 'Переведён в онлайн',
      automated: 'Автоматизирован',
      parallel: 'Выполняется параллельно',
      resequenced: 'Изменён порядок',
      time: 'Другое время',
      cost: 'Другая стоимость',
      documentDropped: 'Документ больше не требуется',
      documentObtained: 'Документ получает сам орган',
      documentAdded: 'Документ теперь требуется',
      deadline: 'Другой срок',
      legalBasis: 'Другое правовое основание',
      flow: 'Другие ветви, доли или данные услуги',
    },
  },
}
