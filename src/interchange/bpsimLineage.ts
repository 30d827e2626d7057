import { localId } from './bpsimElement.ts'
import { isTimeUnit } from './bpsimParameter.ts'
import { childOf, childrenOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** A scenario after those it inherits from, oldest first. */
export function lineage(scenario: XmlElement, all: readonly XmlElement[]): XmlElement[] {
  const line = [scenario]
  for (let next = scenario.attributes['inherits']; next !== undefined;) {
    const parent = all.find((one) => one.attributes['id'] === next)
    if (parent === undefined || line.includes(parent)) break
    line.unshift(parent)
    next = parent.attributes['inherits']
  }
  return line
}

/** The time unit of each scenario of a line: its own, else that of the one it inherits from. */
export function unitsOf(line: readonly XmlElement[]): (string | undefined)[] {
  let unit: string | undefined
  return line.map((scenario) => (unit = childOf(scenario, 'ScenarioParameters')?.attributes['baseTimeUnit'] ?? unit))
}

/**
 * One `ElementParameters` for each element that the scenarios of a line speak of. What a later one says of a parameter
 * takes the place of what was said of it before; the other parameters of the element stay. Bare numbers keep the time unit
 * of the scenario in which they stand.
 */
export function inheritedElements(line: readonly XmlElement[]): XmlElement[] {
  const units = unitsOf(line)
  const merged = new Map<string, Map<string, Map<string, XmlElement>>>()
  for (const [i, scenario] of line.entries()) {
    for (const source of childrenOf(scenario, 'ElementParameters')) {
      const id = localId(source.attributes['elementRef'] ?? '')
      const groups = merged.get(id) ?? new Map<string, Map<string, XmlElement>>()
      merged.set(id, groups)
      for (const group of source.children) {
        const parameters = groups.get(group.name) ?? new Map<string, XmlElement>()
        groups.set(group.name, parameters)
        for (const parameter of group.children) parameters.set(parameter.name, withUnit(parameter, units[i]))
      }
    }
  }
  const element = (name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlElement[]): XmlElement => ({
    name,
    attributes,
    children,
    text: '',
  })
  return [...merged].map(([id, groups]) =>
    element(
      'ElementParameters',
      { elementRef: id },
      [...groups].map(([name, parameters]) => element(name, {}, [...parameters.values()])),
    ),
  )
}

function withUnit(element: XmlElement, unit: string | undefined): XmlElement {
  if (!isTimeUnit(unit)) return element
  return {
    ...element,
    attributes: { timeUnit: unit, ...element.attributes },
    children: element.children.map((child) => withUnit(child, unit)),
  }
}
