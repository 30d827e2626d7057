interface NamedRowsProps {
  /** The first cell of each names it. */
  readonly rows: readonly (readonly string[])[]
  readonly isNumber?: (column: number) => boolean
}

/** The rows of a table of written numbers. */
export const NamedRows = ({ rows, isNumber }: NamedRowsProps) =>
  rows.map(([name, ...cells], index) => (
    <tr key={index}>
      <th scope="row">{name}</th>
      {cells.map((cell, at) => (
        <td key={at} data-number={isNumber?.(at + 1) || undefined}>
          {cell}
        </td>
      ))}
    </tr>
  ))
