import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { FieldPlace, FieldRequest } from '../findings/places.ts'

interface FieldFocusInput {
  readonly panel: RefObject<HTMLElement | null>
  readonly request: FieldRequest | null
  /** The element whose panel is shown, and its open tab. */
  readonly element: string | undefined
  readonly tab: string
  readonly onTab: (tab: string) => void
}

/** Takes the reader to the field that was asked for, once its element and tab are shown; each request once. */
export function useFieldFocus({ panel, request, element, tab, onTab }: FieldFocusInput): void {
  const done = useRef<FieldRequest | null>(null)
  useEffect(() => {
    if (!request || !panel.current || done.current === request || element !== request.element) return
    if (request.tab !== undefined && request.tab !== tab) return onTab(request.tab)
    done.current = request
    focusField(panel.current, request)
  }, [panel, request, element, tab, onTab])
}

const FIELDS = 'input:not([type="hidden"]), textarea, select'

function focusField(panel: HTMLElement, { field, item }: FieldPlace): void {
  const places = [...panel.querySelectorAll<HTMLElement>(`[data-field="${field}"]`)]
  const isMeant = (place: HTMLElement) =>
    item === undefined || place.closest('[data-item]')?.querySelector<HTMLInputElement>(FIELDS)?.value === item
  const place = places.find(isMeant) ?? places[0]
  if (!place) return
  place.closest('details')?.setAttribute('open', '')
  const target = place.querySelector<HTMLElement>(FIELDS) ?? place.querySelector<HTMLElement>('button')
  target?.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'nearest' })
}
