import { expect, it } from 'vitest'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import { createPictures } from '#src/ui/references/pictures.ts'

function createCounted() {
  const drawn: string[] = []
  return { drawn, pictures: createPictures({ thumbnail: async (xml) => (drawn.push(xml), NO_THUMBNAIL) }) }
}

it('draws the same drawing once', async () => {
  const { drawn, pictures } = createCounted()
  await Promise.all([pictures.of('a'), pictures.of('b'), pictures.of('a')])
  expect(drawn).toEqual(['a', 'b'])
})

it('forgets the drawings that were not looked at for longest, so that a long day does not fill the memory', async () => {
  // given
  const { drawn, pictures } = createCounted()
  await pictures.of('old')
  await pictures.of('kept')

  // when
  for (let number = 0; number < 59; number += 1) {
    await pictures.of('kept')
    await pictures.of(`other ${number}`)
  }
  drawn.length = 0
  await pictures.of('kept')
  await pictures.of('old')

  // then
  expect(drawn).toEqual(['old'])
})
