import { imageOf } from '../../pictures/standalone.ts'
import styles from './Print.module.css'

/** Prints a drawing alone on one page, as wide or high as the paper; browsers save it as PDF, with lines and letters to scale. */
export async function printPicture(svg: string, title: string): Promise<void> {
  const { image, release } = await imageOf(svg)
  const sheet = document.createElement('div')
  sheet.className = styles.sheet ?? ''
  const page = document.createElement('style')
  page.textContent = `@page { size: ${image.naturalWidth > image.naturalHeight ? 'landscape' : 'portrait'}; margin: 10mm; }`
  image.alt = title
  sheet.append(page, image)
  document.body.append(sheet)
  // The file that is offered is named after the page.
  const before = document.title
  document.title = title
  window.addEventListener(
    'afterprint',
    () => {
      document.title = before
      sheet.remove()
      release()
    },
    { once: true },
  )
  window.print()
}
