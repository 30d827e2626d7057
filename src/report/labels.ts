/** The few words that a writer needs itself. */
export interface Labels {
  readonly contents: string
  /** `Table 3. Steps` */
  table(number: number, caption: string): string
  figure(number: number, caption: string): string
  /** `Page` before the number in the footer. */
  readonly page: string
  /** The name of the program, for the properties of the file. */
  readonly program: string
}
