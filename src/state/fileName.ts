/** What no common file system takes in a name: control characters, separators and the characters Windows reserves. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu
const LONGEST = 100

/** A file name from a title, in its own script, that every system accepts. */
export function fileNameOf(title: string, extension: string): string {
  const plain = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '')
  return `${plain || 'project'}.${extension}`
}

/** The same titles, those that occur again with a number behind; letter case makes no difference to many systems. */
export function distinct(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    let name = title
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${title} (${number})`
    taken.add(name.toLowerCase())
    return name
  })
}
