import { accessDenialComplaint, appeal, blank, cassation, courtChallenge, crimeReport, medicalExamination, preservation } from './domestic'
import { echrApplication, interimMeasures, ngoAppeal, specialProcedures, unCommittee, wgad } from './international'

/** Every kind of packet, in the order of the menu. */
export const packetKinds = {
  accessDenialComplaint,
  crimeReport,
  medicalExamination,
  preservation,
  courtChallenge,
  appeal,
  cassation,
  interimMeasures,
  specialProcedures,
  wgad,
  unCommittee,
  echrApplication,
  ngoAppeal,
  blank,
} as const

export type PacketKind = keyof typeof packetKinds

export const packetKindNames = Object.keys(packetKinds).filter(isPacketKind)

/** Whether there is a kind of this name. */
export function isPacketKind(kind: string): kind is PacketKind {
  return Object.hasOwn(packetKinds, kind)
}

export type { Addressee, PacketKindDefinition, RecordSection } from './define'
