import type { Block, PictureBlock, ReportDocument, Row, Run, TableBlock } from '../blocks.ts'
import type { Labels } from '../labels.ts'
import type { Font } from '../fonts.ts'
import { withLetters } from '../fonts.ts'
import { visible } from '../visible.ts'
import { escaped } from './markup.ts'
import { STYLE } from './style.ts'

/**
 * The report as one self-contained web page: no script, no request, made to be printed on A4. Headings, tables and
 * figures are numbered as in Word. Pictures carry the letters of `fonts` along; without them they are set in the reader's.
 */
export function htmlReport(report: ReportDocument, labels: Labels, fonts: readonly Font[] = []): string {
  const writer = new PageWriter(labels, fonts)
  const body = report.sections.map(({ orientation, chapter, blocks }, i) => {
    const inside = blocks.map((block) => writer.block(block)).join('\n')
    // A chapter may turn the page: its first section is the one that is led to.
    const id = report.sections[i - 1]?.chapter === chapter ? '' : ` id="${escaped(chapter)}"`
    return `<section class="${orientation}"${id}>\n${inside}\n</section>`
  })
  // One chapter alone is a table to work with, without a title page around it.
  const isWhole = new Set(report.sections.map(({ chapter }) => chapter)).size !== 1
  return `<!doctype html>
<html lang="${report.language === 'uz' ? 'uz-Latn' : report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(report.title)}</title>
<style>${STYLE}
@page { @top-left { content: "${cssText(report.runningTitle)}"; } @top-right { content: "${cssText(report.mark ?? '')}"; } @bottom-right { content: counter(page) " / " counter(pages); } }</style>
</head>
<body>
${isWhole ? front(report, labels, writer.contents) : ''}<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

function front({ title, subtitle, facts, mark }: ReportDocument, labels: Labels, contents: readonly string[]): string {
  const lines = facts.map((fact) => `<p class="fact">${escaped(fact)}</p>`).join('\n')
  return `<header class="cover">
${mark ? `<p class="mark">${escaped(mark)}</p>` : ''}<h1 class="title">${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
${lines}
</header>
<nav aria-label="${escaped(labels.contents)}"><h2>${escaped(labels.contents)}</h2>
<ol>${contents.join('')}</ol></nav>
`
}

/** A text inside a string of CSS. */
const cssText = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:()«»“”–-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)

/** Writes blocks and counts headings, tables and figures on the way. */
class PageWriter {
  readonly contents: string[] = []
  readonly #labels: Labels
  readonly #fonts: readonly Font[]
  #tables = 0
  #figures = 0
  readonly #numbers = [0, 0, 0]

  constructor(labels: Labels, fonts: readonly Font[]) {
    this.#labels = labels
    this.#fonts = fonts
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block.level, block.text)
      case 'paragraph':
        return `<p class="${block.role ?? 'body'}">${runs(block.runs)}</p>`
      case 'list': {
        const tag = block.isOrdered ? 'ol' : 'ul'
        return `<${tag}>${block.items.map((item) => `<li>${runs(item)}</li>`).join('')}</${tag}>`
      }
      case 'table':
        return this.#table(block)
      case 'picture':
        return this.#picture(block)
    }
  }

  #heading(level: 1 | 2 | 3, text: string): string {
    this.#numbers[level - 1]!++
    this.#numbers.fill(0, level)
    const number = this.#numbers.slice(0, level).join('.')
    const id = `h-${number.replaceAll('.', '-')}`
    if (level === 1) this.contents.push(`<li><a href="#${id}">${escaped(text)}</a></li>`)
    return `<h${level + 1} id="${id}"><span class="number">${number}.</span> ${escaped(text)}</h${level + 1}>`
  }

  #table({ caption, columns, rows, source }: TableBlock): string {
    this.#tables++
    const widths = columns.map(({ width }) => `<col style="width:${(width * 100).toFixed(2)}%">`).join('')
    const head = columns.map(({ heading, align }) => `<th scope="col"${end(align)}>${escaped(heading)}</th>`).join('')
    const line = ({ cells, role }: Row) => {
      if (role === 'group')
        return `<tr class="group"><th scope="colgroup" colspan="${columns.length}">${runs(cells[0] ?? [])}</th></tr>`
      const inside = cells.map((cell, i) => `<td${end(columns[i]?.align)}>${runs(cell)}</td>`).join('')
      return `<tr${role === 'total' ? ' class="total"' : ''}>${inside}</tr>`
    }
    return `<figure class="table"><table><caption>${escaped(this.#labels.table(this.#tables, caption))}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table>${sourceLine(source)}</figure>`
  }

  #picture({ caption, alt, svg, width, source }: PictureBlock): string {
    this.#figures++
    const image = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withLetters(visible(svg), this.#fonts))}`
    return `<figure class="picture"><figcaption>${escaped(this.#labels.figure(this.#figures, caption))}</figcaption><img src="${image}" alt="${escaped(alt)}" width="${Math.round(width)}">${sourceLine(source)}</figure>`
  }
}

const end = (align: 'start' | 'end' | undefined): string => (align === 'end' ? ' class="end"' : '')
const sourceLine = (source: string | undefined): string => (source ? `<p class="source">${escaped(source)}</p>` : '')

const runs = (list: readonly Run[]): string =>
  list
    .map(({ text, manner, language }) => {
      const inside = escaped(text).replaceAll('\n', '<br>')
      const lang = language ? ` lang="${language}"` : ''
      if (manner === 'removed') return `<del${lang}>${inside}</del>`
      if (manner === 'inserted') return `<ins${lang}>${inside}</ins>`
      if (manner === 'strong') return `<strong${lang}>${inside}</strong>`
      return manner || lang ? `<span${manner ? ` class="${manner}"` : ''}${lang}>${inside}</span>` : inside
    })
    .join('')
