import type { InputOf } from '../../electron/shared/contract'
import type { Packet, Profile, Standard } from '../../electron/shared/contract/packets'
import type { Call } from '../api'
import { idle, loadInto, ready, type Loadable } from './loadable'
import type { Slice } from './store'

export type PacketsSlice = {
  readonly packets: Loadable<readonly Packet[]>
  readonly standards: Loadable<readonly Standard[]>
  readonly profile: Loadable<Profile>
  readonly loadPackets: (matterId: string) => Promise<void>
  readonly loadStandards: () => Promise<void>
  readonly loadProfile: () => Promise<void>
  readonly saveProfile: (input: InputOf<'profile.save'>) => Promise<void>
  readonly createPacket: (input: InputOf<'packets.create'>) => Promise<Packet>
  readonly composePacket: (input: InputOf<'packets.compose'>) => Promise<Packet>
  readonly finalisePacket: (packet: Packet) => Promise<Packet>
  readonly newPacketVersion: (packet: Packet) => Promise<Packet>
  readonly removePacket: (matterId: string, id: string) => Promise<void>
  readonly saveStandard: (input: InputOf<'standards.save'>) => Promise<void>
  readonly removeStandard: (id: string) => Promise<void>
  readonly verifyStandard: (input: InputOf<'standards.verify'>) => Promise<void>
}

/** Complaints of the open case, the law library and who signs. */
export const createPacketsSlice =
  (call: Call): Slice<PacketsSlice> =>
  (set, get) => ({
    packets: idle,
    standards: idle,
    profile: idle,
    loadPackets: (matterId) =>
      loadInto(get().packets, () => call('packets.list', { matterId, limit: 5000 }), (packets) => set({ packets })),
    loadStandards: () => loadInto(get().standards, () => call('standards.list', {}), (standards) => set({ standards })),
    loadProfile: () => loadInto(get().profile, () => call('profile.get', {}), (profile) => set({ profile })),
    saveProfile: async (input) => set({ profile: ready(await call('profile.save', input)) }),
    createPacket: async (input) => {
      const packet = await call('packets.create', input)
      await Promise.all([get().loadPackets(packet.matterId), get().loadMatters()])
      get().openRecord({ kind: 'packet', id: packet.id })
      return packet
    },
    composePacket: async (input) => {
      const packet = await call('packets.compose', input)
      await get().loadPackets(packet.matterId)
      return packet
    },
    finalisePacket: async ({ id, matterId }) => {
      const packet = await call('packets.finalise', { id })
      await get().loadPackets(matterId)
      return packet
    },
    newPacketVersion: async ({ id, matterId }) => {
      const packet = await call('packets.newVersion', { id })
      await get().loadPackets(matterId)
      get().openRecord({ kind: 'packet', id: packet.id })
      return packet
    },
    removePacket: async (matterId, id) => {
      const { journalSeq } = await call('packets.remove', { id })
      get().closeRecord()
      await Promise.all([get().loadPackets(matterId), get().loadMatters()])
      get().sayRemoved('toast.removed.packet', journalSeq)
    },
    saveStandard: async (input) => {
      await call('standards.save', input)
      await get().loadStandards()
    },
    removeStandard: async (id) => {
      const { journalSeq } = await call('standards.remove', { id })
      await get().loadStandards()
      get().sayRemoved('toast.removed.standard', journalSeq)
    },
    verifyStandard: async (input) => {
      await call('standards.verify', input)
      await get().loadStandards()
    },
  })
