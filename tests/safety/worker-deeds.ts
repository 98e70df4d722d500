/**
 * The killed child: opens a vault and does one deed after the other through the contract, saying of each when it is
 * begun and when the product has acknowledged it. A fault can be planted, so that the checks can be checked.
 */
import fs from 'node:fs'
import { createHash } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { callsOf, type Call } from '../../electron/cli/session'
import { journalHead } from '../../db/journal'
import type { MatterId } from '../../electron/shared/contract/values'
import { chanceOf, type Chance } from './scale'
import { openSession, type Place } from './worker-session'

/** What the child did, as far as it can be looked for in the vault afterwards. */
export type Deed =
  | { readonly kind: 'event'; readonly title: string }
  | { readonly kind: 'removal'; readonly title: string }
  | { readonly kind: 'document'; readonly sha256: string }
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'draft'; readonly key: string }
  | { readonly kind: 'view' }
  | { readonly kind: 'passphrase'; readonly text: string }

/** One line of the child: a deed begun, or acknowledged with the journal's size at that moment. */
export type Line =
  | { readonly says: 'ready' }
  | { readonly says: 'begun'; readonly deed: Deed }
  | { readonly says: 'done'; readonly deed: Deed; readonly size: number }
  | { readonly says: 'end' }

/** 'early' acknowledges before it does; 'noHead' forgets the head record; 'normal' and 'noSync' do not wait for the disk. */
export type Fault = 'early' | 'noHead' | 'normal' | 'noSync'

export type DeedsConfig = Place & {
  readonly mode: 'deeds'
  readonly words: string
  readonly passphrase: string
  readonly seed: number
  /** How many deeds; a killed child does not reach it. */
  readonly count: number
  readonly fault: Fault | null
  /** Kills itself around the n-th call that changes a file, and whether before or after it. */
  readonly killAt: { readonly call: number; readonly after: boolean } | null
  /** Where acknowledgements go: this file, or standard output. */
  readonly ackFile: string | null
}

/** Every call of `node:fs` that changes the disk goes through here; the product imports the same functions. */
function watchDisk({ killAt, fault }: DeedsConfig): void {
  let calls = 0
  const names = ['openSync', 'writeSync', 'fsyncSync', 'fdatasyncSync', 'renameSync', 'unlinkSync', 'mkdirSync', 'rmSync'] as const
  const patched = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of names) {
    const real = patched[name]!
    patched[name] = (...args) => {
      if (name === 'writeSync' && args[0] === 1) return real(...args)
      const isLast = killAt !== null && ++calls === killAt.call
      if (isLast && !killAt.after) process.kill(process.pid, 'SIGKILL')
      const result = name.endsWith('syncSync') && fault === 'noSync' ? undefined : real(...args)
      if (isLast) process.kill(process.pid, 'SIGKILL')
      return result
    }
  }
  syncBuiltinESMExports()
}

type Hand = { readonly call: Call; readonly chance: Chance; readonly matterId: MatterId; readonly events: { id: string; title: string }[]; readonly documents: string[]; passphrase: string }
type Step = { readonly deed: Deed; readonly act: () => Promise<unknown> }

async function upload({ call, matterId, documents }: Hand, name: string, bytes: Buffer): Promise<void> {
  const { uploadId } = await call('documents.beginUpload', { matterId, originalName: name, byteLength: bytes.length })
  for (let at = 0; at < bytes.length; at += 65_536) await call('documents.uploadChunk', { uploadId, bytes: new Uint8Array(bytes.subarray(at, at + 65_536)) })
  const { document } = await call('documents.finishUpload', { uploadId, about: {} })
  documents.push(document.id)
}

/** The deeds by weight: an import costs what a hundred records cost. */
function stepOf(hand: Hand, n: string): Step {
  const { call, chance, matterId, events, documents } = hand
  const roll = chance.below(100)
  if (roll < 45) {
    const title = `event ${n}`
    const act = async (): Promise<void> => void events.push({ id: (await call('events.save', { matterId, kind: 'other', title, narrative: 'x'.repeat(chance.below(3000)) })).id, title })
    return { deed: { kind: 'event', title }, act }
  }
  if (roll < 55 && events.length > 0) {
    const [{ id, title }] = events.splice(chance.below(events.length), 1) as [{ id: string; title: string }]
    return { deed: { kind: 'removal', title }, act: () => call('events.remove', { id: id as never }) }
  }
  if (roll < 65) return { deed: { kind: 'profile', name: `name ${n}` }, act: () => call('profile.save', { fullName: `name ${n}` }) }
  if (roll < 75) return { deed: { kind: 'draft', key: `draft ${n}` }, act: () => call('drafts.keep', { key: `draft ${n}`, value: n }) }
  if (roll < 80 && documents.length > 0) return { deed: { kind: 'view' }, act: () => call('documents.readChunk', { id: chance.pick(documents) as never, offset: 0, length: 10 }) }
  if (roll < 84) {
    const text = `${chance.pick(['violet', 'amber', 'cobalt'])}-harbour-thimble-oxygen-meadow-${n.replace(/\W/g, '')}`
    const act = async (): Promise<void> => {
      await call('vault.changePassphrase', { current: { kind: 'passphrase', text: hand.passphrase }, passphrase: text })
      hand.passphrase = text
    }
    return { deed: { kind: 'passphrase', text }, act }
  }
  const bytes = Buffer.concat([Buffer.from(`paper ${n}\n`), chance.bytes(chance.below(chance.pick([100, 5_000, 150_000])))])
  return { deed: { kind: 'document', sha256: createHash('sha256').update(bytes).digest('hex') }, act: () => upload(hand, `paper ${n}.txt`, bytes) }
}

export async function doDeeds(config: DeedsConfig): Promise<void> {
  watchDisk(config)
  const ackFd = config.ackFile === null ? 1 : fs.openSync(config.ackFile, 'a')
  const say = (line: Line): void => void fs.writeSync(ackFd, `${JSON.stringify(line)}\n`)
  const session = openSession(config)
  const call = callsOf(session)
  await call('vault.open', { secret: { kind: 'recovery', words: config.words } })
  if (config.fault === 'noHead') session.vault = { ...session.vault!, committed: () => undefined }
  if (config.fault === 'normal') session.vault!.db.pragma('synchronous = NORMAL')
  const [matter] = await call('matters.list', { limit: 1 })
  const matterId = matter?.id ?? (await call('matters.create', { title: 'The case' })).id
  const hand: Hand = { call, chance: chanceOf(config.seed), matterId, events: [], documents: [], passphrase: config.passphrase }
  say({ says: 'ready' })
  for (let i = 0; i < config.count; i++) {
    const { deed, act } = stepOf(hand, `${config.seed}.${i}`)
    say({ says: 'begun', deed })
    if (config.fault === 'early') say({ says: 'done', deed, size: 0 })
    await act()
    if (config.fault !== 'early') say({ says: 'done', deed, size: journalHead(session.vault!.db).size })
  }
  say({ says: 'end' })
  session.vault?.close()
}
