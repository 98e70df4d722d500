import { verifyPath, verifyRoot } from '../verify-path'
import type { HandlersFor } from '../../shared/contract/channel'
import type { verifyContract } from '../../shared/contract/verify'
import type { Session } from '../session'

export const verifyHandlers: HandlersFor<typeof verifyContract, Session> = {
  'verify.path': (session, { path, printed, fingerprint }) => verifyPath(session, { path, printed: printed ?? null, fingerprint: fingerprint ?? null }),
  'verify.root': (session, printed) => verifyRoot(session, printed),
}
