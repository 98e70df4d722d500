import { EventId, PacketId, PacketLanguage } from '../shared/contract/values'
import { withVault, type Call } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, userPath, type Arguments, type Command } from './terminal'

async function packetOf(call: Call, { flags }: Arguments): Promise<PacketId> {
  if (flags.packet !== undefined) return PacketId.parse(flags.packet)
  const denial = EventId.safeParse(flags.denial)
  const language = PacketLanguage.safeParse(flags.language ?? 'en')
  if (!denial.success || !language.success) throw new UsageError('name --packet ID, or --denial ID with --language en|ru')
  const { event } = await call('denials.get', { id: denial.data })
  return (await call('packets.create', { matterId: event.matterId, denialEventId: denial.data, language: language.data })).id
}

/** Writes the complaint about a refusal, or a packet that exists, as PDF; says what is missing. */
export const packetCommand: Command = {
  synopsis: 'packet --vault DIR (--denial ID --language en|ru | --packet ID) --out FILE.pdf [--finalise] [--json]',
  does: 'writes a complaint on denial of access as PDF, and says what stands between it and the registry',
  run: async (argv) => {
    const args = readArguments(argv)
    const { out } = args.flags
    if (out === undefined) throw new UsageError('name the file to write with --out FILE.pdf')
    return withVault(args, async (call) => {
      const id = await packetOf(call, args)
      if (args.flags.finalise === true) await call('packets.finalise', { id })
      const plan = await call('packets.plan', { id })
      const written = await call('packets.exportPdf', { id, path: userPath(out) })
      const packet = await call('packets.get', { id })
      if (args.flags.json === true) say(toJson({ packet, ...written, missing: plan.missing }))
      else {
        say(`${packet.status === 'final' ? `Packet ${packet.number}, version ${packet.version}` : 'Draft'}: ${written.path}`)
        say(`${written.pages} pages, SHA-256 ${written.sha256}`)
        for (const { code, blocks } of plan.missing) say(`${blocks ? 'must' : 'may '} be mended: ${code}`)
      }
      return exitCodes.done
    })
  },
}
