/** Замечания к файлам сценариев, к календарям и распределениям имитации. */
export default {
  finding: {
    'scenario-older-form':
      'Сценарий записан в старом виде Prosimos, где числа значат другое. Сохраните его в нынешнем виде; ничего не прочитано.',
    'scenario-not-supported': '{{what}} не поддерживается и не учтено.',
    'scenario-bad-number': '{{attribute}}="{{value}}" не может быть таким числом. Значение не учтено.',
    'scenario-bad-probability': '{{value}} не вероятность: нужно число от 0 до 1. Значение не учтено.',
    'scenario-bad-distribution': 'Распределение {{distribution}} не имеет смысла при {{parameter}} = {{value}}. Оно не учтено.',
    'scenario-unknown-distribution': 'Распределение «{{distribution}}» здесь неизвестно. Оно не учтено.',
    'scenario-no-arrivals': 'Здесь не поступает ни одного дела: число или частота поступлений равны нулю.',
    'scenario-calendar-never-opens': 'Календарь «{{calendar}}» никогда не открыт. Он не учтён.',
    'scenario-bad-calendar': 'В календаре «{{calendar}}» часы не имеют смысла: {{value}}.',
    'scenario-unknown-reference': 'В сценарии назван, но не описан элемент ({{what}}): «{{id}}».',
    'scenario-unknown-element': 'Сценарий говорит о «{{id}}», чего в модели нет.',
    'scenario-probabilities-sum': 'Вероятности в сценарии дают в сумме {{sum}}, а не 1.',
    'scenario-missing': 'В сценарии нет раздела {{what}}.',
    'scenario-several': 'Сценариев в файле: {{of}}; взят «{{used}}».',
    'scenario-queue-time': 'Заданное время в очереди не учитывается: его заменяет очередь, которая складывается на деле.',
    'calendar-never-opens': 'Календарь «{{calendar}}» никогда не открыт: работать по нему нельзя.',
    'calendar-unknown': 'Календаря «{{calendar}}» нет.',
    'calendar-year-unknown': 'Нерабочие дни {{years}} известны не полностью: учтены только постоянные праздники.',
    'distribution-refused': 'Время нельзя разыграть как {{distribution}} при {{parameter}} = {{value}}.',
  },
  unreadable: {
    doctype: 'В файле есть объявление типа документа (DOCTYPE); такие файлы не читаются.',
    'not-json': 'Это не правильный JSON.',
    'not-a-scenario': 'Это JSON, но не сценарий.',
  },
}
