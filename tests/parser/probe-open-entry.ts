/** The same attempts without any confinement: shows that the probe can see what is open. Test use only. */
import { tryAll } from './probe'

await tryAll()
