import type { vaultCalls } from '../../shared/contract'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Session } from '../session'
import { accessHandlers } from './access'
import { agendaHandlers } from './agenda'
import { deadlineHandlers } from './deadlines'
import { documentHandlers } from './documents'
import { eventHandlers } from './events'
import { historyHandlers } from './history'
import { matterHandlers } from './matters'
import { missingPaperHandlers } from './missing-papers'
import { ocrHandlers } from './ocr'
import { overrideHandlers } from './overrides'
import { packetHandlers } from './packets'
import { pageHandlers } from './pages'
import { partyHandlers } from './parties'
import { recordHandlers } from './records'
import { redactionHandlers } from './redactions'
import { searchHandlers } from './search'
import { similarHandlers } from './similar'
import { vaultHandlers } from './vault'

/** Every call of the contract. One that is missing does not compile. */
export const handlers: HandlersFor<typeof vaultCalls, Session> = {
  ...vaultHandlers,
  ...matterHandlers,
  ...partyHandlers,
  ...documentHandlers,
  ...eventHandlers,
  ...accessHandlers,
  ...recordHandlers,
  ...packetHandlers,
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
}
