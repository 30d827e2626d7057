import { useHashLocation } from 'wouter/use-hash-location'

export const PLACES = ['service', 'model', 'compare', 'path', 'law', 'report'] as const
export type Place = (typeof PLACES)[number]

export const HOME_PATH = '/'
export const REFERENCES_PATH = '/references'
export const PORTFOLIO_PATH = '/portfolio'
export const FROM_TABLE_PATH = '/from-table'
export const placePath = (project: string, place: Place): string => `/p/${encodeURIComponent(project)}/${place}`

/** Goes to a page of the app; what it is given stays with that place in the browser's history. */
export const useGo = (): ((path: string, given?: { readonly state: unknown }) => void) => useHashLocation()[1]
