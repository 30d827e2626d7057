import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import { fontsReady } from './fonts.ts'
import { withPlane } from './withPlane.ts'

/** Never settles once the drawing is gone, so that nobody acts on what is not there. */
export async function openWhenReady(instance: BaseViewer, xml: string, isAlive: () => boolean): Promise<void> {
  await fontsReady()
  if (isAlive()) {
    try {
      await instance.importXML(withPlane(xml))
    } catch (error) {
      if (isAlive()) throw error
    }
  }
  if (!isAlive()) await new Promise<never>(() => {})
}
