import { fileSave } from 'browser-fs-access'
import type { FileSaver } from '#src/domain/ports.ts'

/** A save dialog where the browser has one, else a download. */
export const fileSaver: FileSaver = {
  async save(name, bytes, type) {
    const extension = /\.[^.]+$/.exec(name)?.[0]
    try {
      const blob = new Blob([new Uint8Array(bytes)], { type })
      await fileSave(blob, { fileName: name, ...(extension ? { extensions: [extension] } : {}) })
      return true
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false
      throw error
    }
  },
}
