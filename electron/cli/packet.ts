import { z } from 'zod'
import { PacketKind } from '../shared/contract/packets'
import { EventId, MatterId, PacketId, PacketLanguage } from '../shared/contract/values'
import { packetKindNames } from '../shared/packet-kinds'
import { withVault, type Call } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, userPath, type Arguments, type Command } from './terminal'

async function packetOf(call: Call, { flags }: Arguments): Promise<PacketId> {
  if (flags.packet !== undefined) return PacketId.parse(flags.packet)
  const language = PacketLanguage.safeParse(flags.language ?? 'en')
  if (flags.kind !== undefined) return packetOfKind(call, flags)
  const denial = EventId.safeParse(flags.denial)
  if (!denial.success || !language.success) throw new UsageError('name --packet ID, or --denial ID, or --kind KIND with --matter ID, and --language en|ru|fr')
  const { event } = await call('denials.get', { id: denial.data })
  return (await call('packets.create', { matterId: event.matterId, kind: 'accessDenialComplaint', subjectEventId: denial.data, language: language.data })).id
}

async function packetOfKind(call: Call, flags: Arguments['flags']): Promise<PacketId> {
  const wanted = z.object({ matterId: MatterId, kind: PacketKind, subjectEventId: EventId.nullable(), language: PacketLanguage }).safeParse({
    matterId: flags.matter, kind: flags.kind, subjectEventId: flags.subject ?? null, language: flags.language ?? 'en',
  })
  if (!wanted.success) throw new UsageError(`name --kind KIND --matter ID, where needed --subject ID, and --language en|ru|fr. Kinds: ${packetKindNames.join(', ')}`)
  return (await call('packets.create', wanted.data)).id
}

/** Writes a new packet of any kind, or one that exists, as PDF; says what is missing. */
export const packetCommand: Command = {
  synopsis: 'packet --vault DIR (--denial ID | --kind KIND --matter ID [--subject ID] | --packet ID) [--language en|ru|fr] --out FILE.pdf|FILE.docx [--finalise] [--json]',
  does: 'writes a complaint, appeal or submission as PDF or Word file, and says what stands between it and the registry',
  run: async (argv) => {
    const args = readArguments(argv)
    const { out } = args.flags
    if (out === undefined) throw new UsageError('name the file to write with --out FILE.pdf')
    return withVault(args, async (call) => {
      const id = await packetOf(call, args)
      if (args.flags.finalise === true) await call('packets.finalise', { id })
      const plan = await call('packets.plan', { id })
      const written = await (out.endsWith('.docx') ? call('packets.exportDocx', { id, path: userPath(out) }) : call('packets.exportPdf', { id, path: userPath(out) }))
      const packet = await call('packets.get', { id })
      if (args.flags.json === true) say(toJson({ packet, ...written, missing: plan.missing }))
      else {
        say(`${packet.status === 'final' ? `Packet ${packet.number}, version ${packet.version}` : 'Draft'}: ${written.path}`)
        say(`${'pages' in written ? `${String(written.pages)} pages, ` : ''}SHA-256 ${written.sha256}`)
        for (const { code, blocks } of plan.missing) say(`${blocks ? 'must' : 'may '} be mended: ${code}`)
      }
      return exitCodes.done
    })
  },
}
