import type { z } from 'zod'
import { accessContract } from './access'
import { bagsContract } from './bags'
import { custodyContract } from './custody'
import { agendaContract } from './agenda'
import { deadlinesContract } from './deadlines'
import { bundlesContract } from './bundles'
import { consentsContract } from './consents'
import { desktopContract } from './desktop'
import { dispatchesContract } from './dispatches'
import { documentsContract } from './documents'
import { eventsContract } from './events'
import { exportsContract } from './exports'
import { historyContract } from './history'
import { injuriesContract } from './injuries'
import { mattersContract } from './matters'
import { missingPapersContract } from './missing-papers'
import { ocrContract } from './ocr'
import { overridesContract } from './overrides'
import { packetsContract } from './packets'
import { templatesContract } from './templates'
import { pagesContract } from './pages'
import { paperFormsContract } from './paper-forms'
import { partiesContract } from './parties'
import { patternsContract } from './patterns'
import { recordsContract } from './records'
import { proofsContract } from './proofs'
import { redactionsContract } from './redactions'
import { reviewsContract } from './reviews'
import { requestsContract } from './requests'
import { searchContract } from './search'
import { similarContract } from './similar'
import { sinceContract } from './since'
import { vaultContract } from './vault'
import { verifyContract } from './verify'

/** Every call the vault process answers. */
export const vaultCalls = {
  ...vaultContract,
  ...mattersContract,
  ...partiesContract,
  ...documentsContract,
  ...eventsContract,
  ...accessContract,
  ...recordsContract,
  ...consentsContract,
  ...injuriesContract,
  ...paperFormsContract,
  ...packetsContract,
  ...templatesContract,
  ...patternsContract,
  ...requestsContract,
  ...dispatchesContract,
  ...reviewsContract,
  ...sinceContract,
  ...bundlesContract,
  ...historyContract,
  ...redactionsContract,
  ...overridesContract,
  ...missingPapersContract,
  ...deadlinesContract,
  ...agendaContract,
  ...similarContract,
  ...searchContract,
  ...ocrContract,
  ...pagesContract,
  ...bagsContract,
  ...custodyContract,
  ...proofsContract,
  ...exportsContract,
  ...verifyContract,
} as const

/** Every call the page may make: the vault's (without the local ones) and the few main answers itself. */
export const contract = { ...vaultCalls, ...desktopContract } as const

export type ChannelName = keyof typeof contract
export type InputOf<K extends ChannelName> = z.input<(typeof contract)[K]['input']>
export type OutputOf<K extends ChannelName> = z.output<(typeof contract)[K]['output']>
