export const say = (what: string, figure: string): void => console.log(`${what.padEnd(66)} ${figure}`)
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
