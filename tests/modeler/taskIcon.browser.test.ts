import { describe, expect, it } from 'vitest'
import { DRAWING } from './support/drawing.ts'
import { editors } from './support/editors.ts'

const page = editors()

const named = (name: string) => DRAWING.replace('id="apply" name="Apply"', `id="apply" name="${name}"`)

async function opened(name: string) {
  await page.open({ xml: named(name) })
  const visual = page.container.querySelector('[data-element-id="apply"] > .djs-visual')!
  const signs = [...visual.querySelectorAll<SVGPathElement>(':scope > path')]
  return { last: visual.lastElementChild?.tagName, opacities: new Set(signs.map(({ style }) => style.opacity)) }
}

describe('the sign of a task’s kind', () => {
  it('stands as it is where the name leaves room for it', async () => {
    expect(await opened('Apply')).toEqual({ last: 'path', opacities: new Set(['']) })
  })

  it('fades behind a name that reaches into its corner', async () => {
    const name = 'Apply for the certificate of residents in the district hall'
    expect(await opened(name)).toEqual({ last: 'text', opacities: new Set(['0.35']) })
  })
})
