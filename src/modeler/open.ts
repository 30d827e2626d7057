import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import { showChooser } from './diagrams/chooser.ts'
import { openFurtherDiagrams } from './diagrams/further.ts'
import { fontsReady } from './fonts.ts'
import { withPlane } from './withPlane.ts'

/** Opens all drawings of a file; `home` shows one as it is shown first. Never settles once the drawing is gone, so that nobody acts on what is not there. */
export async function openWhenReady(instance: BaseViewer, xml: string, home: () => void, isAlive: () => boolean): Promise<void> {
  await fontsReady()
  if (isAlive()) {
    try {
      await instance.importXML(withPlane(xml))
      const diagrams = await openFurtherDiagrams(instance)
      if (diagrams.length > 0 && isAlive()) showChooser(instance, diagrams, home)
    } catch (error) {
      if (isAlive()) throw error
    }
  }
  if (!isAlive()) await new Promise<never>(() => {})
}
