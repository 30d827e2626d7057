import { useEffect, useState } from 'react'
import type { LocalMoment } from '#src/i18n/format/moment.ts'
import { useServices } from './useApp.ts'

const MINUTE_MS = 60_000
const pad = (value: number) => String(value).padStart(2, '0')

/** A moment on the clock of the reader's computer. */
export function localMoment(at: number | string): LocalMoment {
  const local = new Date(at)
  const date = `${String(local.getFullYear()).padStart(4, '0')}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`
  return { date, minute: local.getHours() * 60 + local.getMinutes() }
}

/** Now, anew every minute, so that "2 min ago" stays true. */
export function useNow(): LocalMoment {
  const { now } = useServices()
  const [moment, setMoment] = useState(() => localMoment(now()))
  useEffect(() => {
    const timer = setInterval(() => setMoment(localMoment(now())), MINUTE_MS / 2)
    return () => clearInterval(timer)
  }, [now])
  return moment
}
