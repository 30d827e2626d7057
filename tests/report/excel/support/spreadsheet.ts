import { strFromU8, unzipSync } from 'fflate'
import { parseStringPromise } from 'xml2js'

type Value = number | string | boolean | null

interface Cell {
  value: Value
  formula?: string
  style: number
}

interface XmlCell {
  $: { r: string; t?: string; s?: string }
  f?: [string]
  v?: [string]
}

/** A workbook read from its bytes without the library that wrote it, and worked out anew by a small calculator. */
export class Spreadsheet {
  readonly names: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly #sheets: ReadonlyMap<string, Map<string, Cell>>

  private constructor(names: readonly string[], files: Readonly<Record<string, string>>, sheets: Map<string, Map<string, Cell>>) {
    this.names = names
    this.files = files
    this.#sheets = sheets
  }

  static async open(bytes: Uint8Array): Promise<Spreadsheet> {
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
    const book = await parseStringPromise(files['xl/workbook.xml']!)
    const strings = await parseStringPromise(files['xl/sharedStrings.xml']!)
    const texts: string[] = (strings.sst.si as { t: [string | { _?: string }] }[]).map(({ t: [text] }) =>
      typeof text === 'string' ? text : (text._ ?? ''),
    )
    const names = (book.workbook.sheets[0].sheet as { $: { name: string } }[]).map(({ $ }) => $.name)
    const sheets = new Map<string, Map<string, Cell>>()
    for (const [i, name] of names.entries()) {
      const sheet = await parseStringPromise(files[`xl/worksheets/sheet${i + 1}.xml`]!)
      const cells = new Map<string, Cell>()
      for (const row of (sheet.worksheet.sheetData[0].row ?? []) as { c?: XmlCell[] }[])
        for (const { $, f, v } of row.c ?? []) {
          const raw = v?.[0]
          const value = raw === undefined ? null : $.t === 's' ? (texts[Number(raw)] ?? '') : $.t === 'str' ? raw : Number(raw)
          cells.set($.r, { value, style: Number($.s ?? 0), ...(f && { formula: f[0] }) })
        }
      sheets.set(name, cells)
    }
    return new Spreadsheet(names, files, sheets)
  }

  /** All cells of a sheet by address. */
  cells(sheet: string): ReadonlyMap<string, Cell> {
    const cells = this.#sheets.get(sheet)
    if (!cells) throw new Error(`no sheet ${sheet}: ${this.names.join(', ')}`)
    return cells
  }

  /** Where a text stands, as its address. */
  find(sheet: string, text: string): string {
    for (const [address, { value }] of this.cells(sheet)) if (value === text) return address
    throw new Error(`nothing on ${sheet} says ${text}`)
  }

  /** Puts a number where another stood. */
  put(sheet: string, address: string, value: number): void {
    const cell = this.#sheets.get(sheet)?.get(address)
    if (!cell || cell.formula !== undefined) throw new Error(`${sheet} ${address} is not to be changed`)
    cell.value = value
  }

  /** What a cell comes to when its formula, and those it rests on, are worked out now. */
  value(sheet: string, address: string): Value {
    const cell = this.cells(sheet).get(address)
    return cell?.formula === undefined ? (cell?.value ?? null) : new Calculation(cell.formula, sheet, this).result()
  }
}

const TOKEN = /\s*("(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?(?:e[+-]?\d+)?|<>|[-+*/=(),:])/giy

type Result = Value | Value[]

/** Works out one formula: sums, products of columns, choices, arithmetic and comparisons; anything else is an error. */
class Calculation {
  readonly #tokens: string[]
  readonly #sheet: string
  readonly #book: Spreadsheet
  #at = 0

  constructor(formula: string, sheet: string, book: Spreadsheet) {
    this.#tokens = tokensOf(formula)
    this.#sheet = sheet
    this.#book = book
  }

  result(): Value {
    const result = this.#compared()
    if (this.#at < this.#tokens.length || Array.isArray(result)) throw new Error(`cannot read ${this.#tokens.join(' ')}`)
    return result
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }

  #compared(): Result {
    let left = this.#sum()
    for (;;) {
      const sign = this.#tokens[this.#at]
      if (sign !== '=' && sign !== '<>') return left
      this.#at++
      const right = this.#sum()
      const one = Array.isArray(right) ? (right[0] ?? null) : right
      const test = (value: Value) => same(value, one) === (sign === '=')
      left = Array.isArray(left) ? left.map(test) : test(left)
    }
  }

  #sum(): Result {
    let left = this.#product()
    for (;;) {
      if (this.#take('+')) left = numeric(left) + numeric(this.#product())
      else if (this.#take('-')) left = numeric(left) - numeric(this.#product())
      else return left
    }
  }

  #product(): Result {
    let left = this.#signed()
    for (;;) {
      if (this.#take('*')) left = numeric(left) * numeric(this.#signed())
      else if (this.#take('/')) left = numeric(left) / numeric(this.#signed())
      else return left
    }
  }

  #signed(): Result {
    if (!this.#take('-')) return this.#single()
    const value = this.#signed()
    return Array.isArray(value) ? value.map((one) => -numeric(one)) : -numeric(value)
  }

  #single(): Result {
    const token = this.#tokens[this.#at++] ?? ''
    if (token === '(') {
      const inner = this.#compared()
      if (!this.#take(')')) throw new Error('a bracket is open')
      return inner
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"')
    if (/^\d/.test(token)) return Number(token)
    if (this.#take('(')) return this.#called(token)
    if (token.endsWith('!')) return this.#cells(token.slice(1, -2).replaceAll("''", "'"), this.#tokens[this.#at++] ?? '')
    return this.#cells(this.#sheet, token)
  }

  #cells(sheet: string, first: string): Result {
    const from = first.replaceAll('$', '')
    if (!this.#take(':')) return this.#book.value(sheet, from)
    const to = (this.#tokens[this.#at++] ?? '').replaceAll('$', '')
    const [, letters = '', top = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? []
    const [, last = '', bottom = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? []
    if (letters !== last || Number(bottom) < Number(top)) throw new Error(`no column: ${from}:${to}`)
    return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) =>
      this.#book.value(sheet, `${letters}${Number(top) + i}`),
    )
  }

  #called(name: string): Value {
    const given: Result[] = [this.#compared()]
    while (this.#take(',')) given.push(this.#compared())
    if (!this.#take(')')) throw new Error(`${name} is not closed`)
    const columns = given.map((one) => (Array.isArray(one) ? one : [one]))
    if (name === 'SUM') return columns.flat().reduce<number>((sum, value) => sum + plain(value), 0)
    if (name === 'SUMPRODUCT') {
      const [first = []] = columns
      if (columns.some(({ length }) => length !== first.length)) throw new Error('columns of unlike length')
      return first.reduce<number>(
        (sum, _, row) => sum + columns.reduce((product, column) => product * plain(column[row] ?? null), 1),
        0,
      )
    }
    if (name === 'IF') return (given[0] === true ? given[1] : given[2]) as Value
    throw new Error(`unknown function ${name}`)
  }
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula)
    if (!match) throw new Error(`cannot read ${formula}`)
    tokens.push(match[1]!)
  }
  return tokens
}

/** Texts and truths in columns count nothing; a minus makes a truth a number. */
const plain = (value: Value): number => (typeof value === 'number' ? value : 0)

function numeric(value: Result): number {
  if (Array.isArray(value) || typeof value === 'string') throw new Error('#VALUE!')
  return Number(value ?? 0)
}

const same = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string'
    ? a.toLowerCase() === b.toLowerCase()
    : (a ?? (typeof b === 'string' ? '' : 0)) === b
