import { COLOURS } from '../colours.ts'

/** Paper: light whatever the reader's screen, A4, tables that repeat their head and never lose a row between pages. */
export const STYLE = `
:root { --ink: ${COLOURS.ink}; --quiet: ${COLOURS.quiet}; --rule: ${COLOURS.rule}; --shade: ${COLOURS.shade}; --as-is: ${COLOURS.asIs}; --to-be: ${COLOURS.toBe}; --fill: ${COLOURS.toFill}; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 11pt/1.45 "Source Serif 4", "Source Serif 4 Variable", Georgia, "Times New Roman", serif; }
h1, h2, h3, h4, table, figcaption, nav, .fact, .mark { font-family: "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", "Noto Sans", Arial, sans-serif; }
.cover { display: flex; flex-direction: column; justify-content: center; }
h1.title { font: 600 26pt/1.2 "Source Serif 4 Variable", Georgia, serif; margin: 0 0 4mm; }
.subtitle { font-size: 14pt; color: var(--quiet); margin: 0 0 10mm; }
.fact { margin: 0 0 1.5mm; }
.mark { align-self: flex-start; border: 1px solid var(--quiet); border-radius: 3px; padding: 0.5mm 2mm; font-size: 9pt; color: var(--quiet); }
h2 { font-size: 17pt; margin: 0 0 3mm; line-height: 1.25; }
h3 { font-size: 13pt; margin: 6mm 0 2mm; }
h4 { font-size: 11pt; margin: 4mm 0 1mm; }
h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 2.5mm; orphans: 3; widows: 3; overflow-wrap: anywhere; }
.lead { font-size: 12.5pt; }
.note, .source { color: var(--quiet); font-size: 9pt; }
nav ol { padding-left: 6mm; }
nav a { color: inherit; }
figure { margin: 4mm 0; }
figure.picture { break-inside: avoid; }
figure img { display: block; max-width: 100%; height: auto; max-height: 230mm; object-fit: contain; object-position: left; }
caption, figcaption { text-align: left; font-weight: 600; font-size: 9.5pt; padding: 0 0 1.5mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.35; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
caption, thead, tr.group { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; hyphens: auto; }
thead th { border-top: 1.5px solid var(--ink); border-bottom: 1.5px solid var(--ink); }
.end { text-align: right; }
tr.group th { background: var(--shade); }
tr.total td { font-weight: 600; border-top: 1.5px solid var(--ink); }
.quiet { color: var(--quiet); }
.asIs { color: var(--as-is); font-weight: 600; }
.toBe { color: var(--to-be); font-weight: 600; }
.toFill { background: var(--fill); border-bottom: 1px dotted var(--quiet); }
del { color: var(--as-is); }
ins { color: var(--to-be); }
@page { size: A4; margin: 20mm 16mm; font: 8.5pt "Source Sans 3", Arial, sans-serif; color: ${COLOURS.quiet}; }
@page wide { size: A4 landscape; }
/* On a screen each part is a sheet of paper, as it will be printed. */
@media screen {
  html { background: ${COLOURS.ground}; }
  body { padding: 20px 16px 4px; }
  .cover, nav, section { width: 210mm; max-width: 100%; margin: 0 auto 16px; padding: 20mm 18mm; background: ${COLOURS.paper}; box-shadow: 0 1px 3px rgba(24, 32, 42, 0.18); }
  .cover { min-height: 150mm; }
  section.landscape { width: 297mm; }
}
@media screen and (max-width: 700px) {
  body { padding: 0; }
  .cover, nav, section { padding: 8mm 5mm; }
  figure { overflow-x: auto; }
  table { min-width: 560px; }
}
@media print {
  section.landscape { page: wide; }
  .cover { min-height: 230mm; break-after: page; }
  section { break-before: page; }
  nav { break-after: page; }
}
`
