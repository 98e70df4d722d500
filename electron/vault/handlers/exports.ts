import { exportBag, planExport } from '../../exports/export-bag'
import type { HandlersFor } from '../../shared/contract/channel'
import type { exportsContract } from '../../shared/contract/exports'
import { cancelJob, runJob } from '../jobs'
import type { Session } from '../session'

export const exportHandlers: HandlersFor<typeof exportsContract, Session> = {
  'exports.plan': (session, { matterId, barredReason }) => planExport(session, { matterId, barredReason }),
  'exports.create': (session, { matterId, barredReason, path, form, language = 'en' }) =>
    runJob(session, 'export', (steer) => exportBag(session, { matterId, barredReason, path, form, language }, steer)),
  'jobs.cancel': (session) => ({ cancelled: cancelJob(session) }),
}
