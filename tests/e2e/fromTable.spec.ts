import { expect, test } from '@playwright/test'
import writeXlsx from 'write-excel-file/node'
import { DarchaApp } from './pages/DarchaApp.ts'

const TABLE =
  'Шаг\tКто\tРабота\tПереход\nПодать заявление\tЗаявитель\t30 мин\nПроверить\tВедомство\t1,5 ч\tесли неполно 20 % -> 1\nВыдать\tВедомство\tскоро'

test('a pasted list of steps becomes a drawn as-is, and what is not understood is told by row', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await expect(page.getByText('.xlsx .csv')).toBeVisible()
  await page.getByRole('link', { name: 'From a table' }).click()

  // When a table in Russian is pasted into the English app
  await page.getByLabel('Paste the steps here').fill(TABLE)

  // Then it is understood, drawn, and its one bad cell named
  await expect(page.getByRole('status').filter({ hasText: '3 steps understood. 1 cell was not.' })).toBeVisible()
  await expect(page.getByRole('row', { name: /4 Работа “скоро” is not a time/ })).toBeVisible()
  await expect(page.locator('.djs-element[data-element-id="Step_3"]')).toBeVisible()
  await app.expectAccessible()

  // And created with its returns counted: 1.25 times apply and check, once issue
  await page.getByLabel('Name of the service').fill('Permit')
  await page.getByRole('button', { name: 'Create with 3 steps' }).click()
  await app.drawn()
  await expect(page.getByRole('button', { name: 'Permit' })).toBeVisible()
  await expect(page.getByText('3.5', { exact: true }).first()).toBeVisible()
  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('a dropped CSV file opens as a table', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await app.drop({ name: 'List of steps.csv', bytes: new TextEncoder().encode('Step;Who\nApply;Citizen\nDecide;Office\n') })
  await expect(page.getByRole('heading', { level: 1, name: 'From a table of steps' })).toBeVisible()
  await expect(page.getByLabel('Name of the service')).toHaveValue('List of steps')
  await expect(page.getByRole('button', { name: 'Create with 2 steps' })).toBeEnabled()
})

/** As offices keep it: a title sheet, a stamp above the headings, merged performers, parts and a total. */
const workbook = () =>
  writeXlsx([
    { sheet: 'Титул', data: [[{ value: 'Согласовано' }], [{ value: 'Начальник отдела' }]] },
    {
      sheet: 'Шаги',
      data: [
        [{ value: 'Порядок выдачи разрешения', columnSpan: 5 }, null, null, null, null],
        ['№', 'Действие', 'Исполнитель', 'Ожидание, дней', 'Следующий шаг'].map((value) => ({ value })),
        [{ value: 'Раздел 1. Приём', columnSpan: 5 }, null, null, null, null],
        [{ value: 1, type: Number }, { value: 'Подать заявление' }, { value: 'Заявитель' }, null, null],
        [
          { value: 2, type: Number },
          { value: 'Проверить документы' },
          { value: 'Отдел', rowSpan: 3 },
          { value: 3, type: Number },
          { value: 'если отказ 10 % -> шаг 4; неполно 20 % -> Подать заявление' },
        ],
        [{ value: 3, type: Number }, { value: 'Выдать' }, null, { value: 'скоро' }, { value: 'конец' }],
        [{ value: 4, type: Number }, { value: 'Отказать' }, null, null, { value: '-> отказ' }],
        [null, { value: 'Итого' }, null, { value: 4, type: Number }, null],
      ],
    },
  ]).toBuffer()

test('a workbook as offices keep it becomes lanes and branches: the right sheet, merged cells, parts and totals', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  await app.home()
  await app.drop({ name: 'Разрешение.xlsx', bytes: new Uint8Array(await workbook()) })

  // The sheet with the steps is found, another can be chosen
  const sheet = page.getByRole('combobox', { name: 'Sheet' })
  await expect(sheet).toHaveValue('Шаги')
  await expect(
    page.getByRole('status').filter({ hasText: '4 steps understood. 1 cell was not. 2 rows to look at.' }),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /3 № The row is no step|3 Действие The row is no step/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /6 Ожидание, дней “скоро” is not a time/ })).toBeVisible()
  await sheet.click()
  await page.getByRole('option', { name: 'Титул' }).click()
  await expect(page.getByLabel('Paste the steps here')).toHaveValue(/Согласовано/)
  await sheet.click()
  await page.getByRole('option', { name: 'Шаги' }).click()
  await expect(page.getByRole('button', { name: 'Create with 4 steps' })).toBeEnabled()
  await app.expectAccessible()

  // Created: a lane for each performer, and the branches with their shares
  await page.getByRole('button', { name: 'Create with 4 steps' }).click()
  await app.drawn()
  const shapes = page.locator('.djs-container')
  for (const text of ['Заявитель', 'Отдел', 'Отказать'])
    await expect(shapes.getByText(text, { exact: true }).first()).toBeVisible()
  await expect(page.locator('.djs-shape[data-element-id^="Lane_"]')).toHaveCount(2)
  const file = await app.download(async () => {
    await page.getByRole('button', { name: 'Take the drawing' }).click()
    await page.getByRole('menuitem', { name: /BPMN/ }).click()
  })
  const xml = new TextDecoder().decode(file.bytes)
  expect(xml.match(/<bpr:flow probability="[^"]*"/g)?.sort()).toEqual([
    '<bpr:flow probability="0.1"',
    '<bpr:flow probability="0.2"',
    '<bpr:flow probability="0.7"',
  ])
  expect(app.errors).toEqual([])
})

const OFFICE_LIST = `Приложение № 2;;;;
Этап;Содержание действий;Ответственное лицо;Срок;Время ожидания;Решение
1;Подача заявления;Заявитель;;;
2;Рассмотрение;Отдел;Не позднее трёх рабочих дней;до 3 дней;отказ 10% -> 4
3;Выдача;Отдел;1 рабочий день;сразу;конец
4;Отказ;Отдел;1 рабочий день;;конец
;Всего;;5 рабочих дней;;
`

/** As Excel saves it in Russian. */
const windows1251 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]))
  return Uint8Array.from([...text], (sign) => codes.get(sign) ?? 0)
}

test('a list in windows-1251 is read under its title, and says in Russian what to write where the usual time is asked', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  await app.home()
  await app.language('Русский')
  await app.drop({ name: 'Порядок.csv', bytes: windows1251(OFFICE_LIST) })
  await expect(page.getByText('Понято 4 шага. 1 ячейка не понята. 1 строку стоит посмотреть.')).toBeVisible()
  await expect(page.getByText('Столбцы: №, Шаг, Кто, Срок, Ожидание, Переход.')).toBeVisible()
  await expect(
    page.getByRole('row', { name: /^4 Время ожидания «до 3 дней» — это предел, а не то, сколько бывает.*1–2–5 дней/ }),
  ).toBeVisible()
  await app.expectAccessible()

  // Created: what is refused ends as refused
  await page.getByRole('button', { name: 'Создать: 4 шага' }).click()
  await expect(page.locator('.djs-container').getByText('Отказано', { exact: true }).first()).toBeVisible()
  expect(app.errors).toEqual([])
})

test('an old workbook is refused with what to do, in words', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await app.drop({ name: 'steps.xls', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) })
  await expect(page.getByText('This is a workbook of an old Excel (.xls)')).toBeVisible()
})
