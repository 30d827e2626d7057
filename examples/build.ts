import { writeFileSync } from 'node:fs'
import { buildExample } from './example.ts'
import { STORIES } from './stories.ts'

/** Builds every example anew from the reference services; a test fails when the files are not what this writes. */
for (const story of STORIES) {
  const { bytes, readme } = await buildExample(story)
  const file = (extension: string) => new URL(`${story.reference}.${extension}`, import.meta.url)
  writeFileSync(file('darcha'), bytes)
  writeFileSync(file('md'), readme)
  process.stdout.write(`${story.reference}: ${bytes.length} bytes\n`)
}
