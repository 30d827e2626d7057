import BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type { Connection, Shape } from 'bpmn-js/lib/model/Types'
import { is, textAt } from '#src/bpmn/moddle.ts'
import { isLabel, missingWidth } from './labelWidth.ts'
import { keepNameReadable } from './taskIcon.ts'

/** How one element is drawn when it stands out; what is left out is drawn as usual. */
export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly dash?: string
  readonly text?: string
}

const FRAME = '#8D98A5'
const FLOW = '#5A6673'
const INK = '#18202A'
const STEP = '#3A4552'

/** Colours of single elements, by id. They are part of the drawing, so a picture of it has them too. */
export class Paints {
  static readonly $inject = ['eventBus', 'elementRegistry']
  private byId: ReadonlyMap<string, Paint> = new Map()
  private readonly eventBus: EventBus
  private readonly elements: ElementRegistry

  constructor(eventBus: EventBus, elementRegistry: ElementRegistry) {
    this.eventBus = eventBus
    this.elements = elementRegistry
  }

  of(id: string): Paint | undefined {
    return this.byId.get(id)
  }

  set(paints: ReadonlyMap<string, Paint>): void {
    const touched = new Set([...this.byId.keys(), ...paints.keys()])
    this.byId = paints
    const elements = [...touched].map((id) => this.elements.get(id)).filter((element) => element !== undefined)
    if (elements.length > 0) this.eventBus.fire('elements.changed', { elements })
  }
}

/** Draws on paper: quiet frames and flows, dark steps; colours written in the file win over these, paints over both. */
class PaperRenderer extends BpmnRenderer {
  static override readonly $inject: string[] = [...BpmnRenderer.$inject, 'paints']
  private readonly paints: Paints

  constructor(...services: [...ConstructorParameters<typeof BpmnRenderer>, Paints]) {
    const own = services.slice(0, -1) as ConstructorParameters<typeof BpmnRenderer>
    super(...own)
    this.paints = services.at(-1) as Paints
  }

  override drawShape(parent: SVGElement, shape: Shape, attrs: Record<string, unknown> = {}): SVGElement {
    if (isLabel(shape)) return this.drawLabel(parent, shape, attrs)
    const paint = this.paints.of(shape.id)
    const usual = is(shape.businessObject, 'bpmn:Participant') || is(shape.businessObject, 'bpmn:Lane') ? FRAME : STEP
    const drawn = super.drawShape(parent, shape, {
      stroke: paint?.stroke ?? strokeOf(shape) ?? usual,
      ...fillOf(paint),
      ...attrs,
    })
    if (paint?.width !== undefined) drawn.style.strokeWidth = `${paint.width}px`
    if (paint?.dash !== undefined) drawn.style.strokeDasharray = paint.dash
    if (is(shape.businessObject, 'bpmn:Task')) keepNameReadable(parent)
    const ink = paint?.text ?? (usual === FRAME ? INK : undefined)
    if (ink !== undefined) for (const text of parent.querySelectorAll('text')) text.style.fill = ink
    return drawn
  }

  /** Wider than the file says where a word would be broken otherwise, around the same middle. */
  private drawLabel(parent: SVGElement, label: Shape, attrs: Record<string, unknown>): SVGElement {
    const more = missingWidth(textAt(label.businessObject, 'name') ?? '', label.width)
    const wide = more === 0 ? label : (Object.create(label, { width: { value: label.width + more } }) as Shape)
    const drawn = super.drawShape(parent, wide, attrs)
    if (more > 0) drawn.setAttribute('transform', `translate(${-more / 2} 0)`)
    return drawn
  }

  override drawConnection(parent: SVGElement, connection: Connection, attrs: Record<string, unknown> = {}): SVGElement {
    const stroke = this.paints.of(connection.id)?.stroke ?? strokeOf(connection) ?? FLOW
    return super.drawConnection(parent, connection, { stroke, ...attrs })
  }
}

const fillOf = (paint: Paint | undefined) => (paint?.fill === undefined ? {} : { fill: paint.fill })

const strokeOf = (element: Shape | Connection): string | undefined => {
  const di = element.di as { get?(name: string): unknown } | undefined
  const written = di?.get?.('color:border-color') ?? di?.get?.('bioc:stroke')
  return typeof written === 'string' ? written : undefined
}

export const paintModule = {
  __init__: ['bpmnRenderer'],
  bpmnRenderer: ['type', PaperRenderer],
  paints: ['type', Paints],
}
