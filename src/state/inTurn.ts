/**
 * The same work, done one after another in the order asked, whatever becomes of each. What is computed for cards goes this
 * way to a worker that people wait for: what a person asks meanwhile comes next instead of last.
 */
export function inTurn<Asked extends readonly unknown[], T>(
  work: (...asked: Asked) => Promise<T>,
): (...asked: Asked) => Promise<T> {
  let latest: Promise<unknown> = Promise.resolve()
  return (...asked) => {
    const next = () => work(...asked)
    const turn = latest.then(next, next)
    latest = turn
    return turn
  }
}
