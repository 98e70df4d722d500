import type { vaultCalls } from '../../shared/contract'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Session } from '../session'
import { accessHandlers } from './access'
import { agendaHandlers } from './agenda'
import { bundleHandlers } from './bundles'
import { deadlineHandlers } from './deadlines'
import { dispatchHandlers, sinceHandlers } from './dispatches'
import { consentHandlers } from './consents'
import { bagHandlers } from './bags'
import { custodyHandlers } from './custody'
import { documentHandlers } from './documents'
import { eventHandlers } from './events'
import { exportHandlers } from './exports'
import { historyHandlers } from './history'
import { injuryHandlers } from './injuries'
import { matterHandlers } from './matters'
import { missingPaperHandlers } from './missing-papers'
import { ocrHandlers } from './ocr'
import { overrideHandlers } from './overrides'
import { packetHandlers } from './packets'
import { pageHandlers } from './pages'
import { paperFormHandlers } from './paper-forms'
import { partyHandlers } from './parties'
import { patternHandlers } from './patterns'
import { recordHandlers } from './records'
import { proofHandlers } from './proofs'
import { redactionHandlers } from './redactions'
import { reviewHandlers } from './reviews'
import { requestHandlers } from './requests'
import { searchHandlers } from './search'
import { similarHandlers } from './similar'
import { templateHandlers } from './templates'
import { vaultHandlers } from './vault'
import { verifyHandlers } from './verify'

/** Every call of the contract. One that is missing does not compile. */
export const handlers: HandlersFor<typeof vaultCalls, Session> = {
  ...vaultHandlers,
  ...matterHandlers,
  ...partyHandlers,
  ...documentHandlers,
  ...eventHandlers,
  ...accessHandlers,
  ...recordHandlers,
  ...consentHandlers,
  ...injuryHandlers,
  ...paperFormHandlers,
  ...packetHandlers,
  ...templateHandlers,
  ...patternHandlers,
  ...requestHandlers,
  ...dispatchHandlers,
  ...reviewHandlers,
  ...sinceHandlers,
  ...bundleHandlers,
  ...historyHandlers,
  ...redactionHandlers,
  ...overrideHandlers,
  ...missingPaperHandlers,
  ...deadlineHandlers,
  ...agendaHandlers,
  ...similarHandlers,
  ...searchHandlers,
  ...ocrHandlers,
  ...pageHandlers,
  ...bagHandlers,
  ...custodyHandlers,
  ...proofHandlers,
  ...exportHandlers,
  ...verifyHandlers,
}
