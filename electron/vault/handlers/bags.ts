import { isVaultEmpty } from '../../../db/restore'
import { importBag } from '../../exports/import-bag'
import type { HandlersFor } from '../../shared/contract/channel'
import type { bagsContract } from '../../shared/contract/bags'
import { readRestored } from '../intake'
import { runJob } from '../jobs'
import { opened, type Session } from '../session'
import { openSession } from './vault'

export const bagHandlers: HandlersFor<typeof bagsContract, Session> = {
  'bags.mayImport': (session) => ({ isEmpty: isVaultEmpty(opened(session).db) }),

  'bags.import': (session, { path, secret }) =>
    runJob(session, 'import', async (steer) => {
      const vault = opened(session)
      try {
        return await importBag(session, { path, secret }, steer)
      } finally {
        // The vault is another one now; or, where it was given up before the exchange, the same.
        if (!vault.db.open) {
          session.vault = null
          session.seen.clear()
          await openSession(session, secret)
          await readRestored(session)
        }
      }
    }),
}
