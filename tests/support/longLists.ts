import type { ListedBranch, ListedStep, StepList } from '#src/domain/stepList.ts'
import { NO_FACTS } from '#src/domain/step.ts'

const PERFORMERS = [
  'Заявитель',
  'Центр государственных услуг (фронт-офис)',
  'Кадастровое агентство при Государственном налоговом комитете',
  'Межведомственная интеграционная платформа',
  'Tuman hokimligi huzuridagi yer resurslari boʻlimi',
]
const NAMES = [
  'Подать заявление',
  'Проверить комплектность и достоверность представленных заявителем документов по единому реестру',
  'Fuqaroning davlat roʻyxatidan oʻtkazilganligi toʻgʻrisidagi maʼlumotnomani idoralararo hamkorlik orqali soʻrash',
  'Согласовать',
  'Внести запись в государственный реестр прав на недвижимое имущество и сообщить об этом всем заинтересованным органам',
  'Qaror qabul qilish',
  'Зарегистрировать электронно-цифровую документацию Агротехсельхозстройпроектинвест',
]
const CONDITIONS = [
  'отказ',
  'документы представлены не полностью',
  'toʻliq emas',
  'требуется дополнительная проверка на месте',
  '',
]

/** A list of so many steps, the same each time: every fourth step branches, back, on, to an end or in two ways. */
export function longList(count: number, seed = 1): StepList {
  let state = seed
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const branch = (at: number): ListedBranch => {
    const place = draw(4)
    const ahead = Math.min(count - 1, at + 2 + draw(8))
    const to = place === 0 ? 'refused' : place === 1 ? 'end' : place === 2 ? draw(at + 1) : ahead
    return { condition: CONDITIONS[draw(CONDITIONS.length)]!, probability: (1 + draw(3)) / 10, to }
  }
  const steps = Array.from({ length: count }, (_, at): ListedStep => {
    const branches = at % 4 === 3 && at + 1 < count ? Array.from({ length: 1 + draw(2) }, () => branch(at)) : []
    return { name: NAMES[draw(NAMES.length)]!, performer: PERFORMERS[draw(PERFORMERS.length)]!, facts: NO_FACTS, branches }
  })
  return { title: 'Государственная регистрация прав на недвижимое имущество и сделок с ним', steps }
}
