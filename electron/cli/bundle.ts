import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BundleLanguage, type BundleBuild } from '../shared/contract/bundles'
import { BundleId, MatterId } from '../shared/contract/values'
import { ruleNames, type RuleId } from '../shared/bundle-rules'
import { withVault, type Call } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, userPath, type Arguments, type Command } from './terminal'

/** A bundle of every paper of the case that nothing bars, in order of their dates. */
async function bundleOf(call: Call, { flags }: Arguments): Promise<BundleId> {
  if (flags.bundle !== undefined) return BundleId.parse(flags.bundle)
  const matterId = MatterId.safeParse(flags.matter)
  const language = BundleLanguage.safeParse(flags.language ?? 'en')
  if (!matterId.success || !language.success || flags.title === undefined) throw new UsageError('name --bundle ID, or --matter ID with --title TEXT (--profile NAME, --language en|ru|fr)')
  const bundle = await call('bundles.create', { matterId: matterId.data, title: flags.title, profileId: flags.profile ?? 'plain', language: language.data })
  const papers = await call('documents.list', { matterId: matterId.data, limit: 100_000 })
  const open = papers.filter(({ level, redactionOfDocumentId }) => level !== 'privileged' && level !== 'sealed' && redactionOfDocumentId === null)
  const items = open.toReversed().map(({ id }) => ({ documentId: id, title: '', redactedDocumentId: null, isWithheld: false }))
  await call('bundles.arrange', { id: bundle.id, sections: [{ title: '', order: 'date', items }] })
  return bundle.id
}

/** Writes every part, the certificate and the manifest into a folder; returns the paths of the parts. */
export async function writeBuild(call: Call, build: BundleBuild, folder: string): Promise<{ parts: string[]; certificate: string; manifest: string }> {
  mkdirSync(folder, { recursive: true })
  const parts: string[] = []
  for (const { no, fileName } of build.parts) parts.push((await call('bundles.exportPdf', { buildId: build.id, part: no, path: join(folder, fileName) })).path)
  const stem = (build.parts[0]?.fileName ?? 'bundle.pdf').replace(/(-\p{L}+-1)?\.pdf$/u, '')
  const certificate = join(folder, `${stem}-certificate.pdf`)
  const manifest = join(folder, `${stem}-manifest.json`)
  await call('bundles.exportCertificate', { buildId: build.id, path: certificate })
  await call('bundles.exportManifest', { buildId: build.id, path: manifest })
  return { parts, certificate, manifest }
}

/** Builds a bundle, checks the finished file, and writes it with its certificate and manifest. */
export const bundleCommand: Command = {
  synopsis: 'bundle --vault DIR (--bundle ID | --matter ID --title TEXT [--profile NAME] [--language en|ru|fr]) --out FOLDER [--redacted] [--json]',
  does: 'builds an evidence bundle as PDF, checks the finished file by the rules of a court, writes certificate and manifest beside it',
  run: async (argv) => {
    const args = readArguments(argv)
    const { out } = args.flags
    if (out === undefined) throw new UsageError('name the folder to write into with --out FOLDER')
    return withVault(args, async (call, session) => {
      const id = await bundleOf(call, args)
      if (args.flags.json !== true) session.notify = tellProgress
      const build = await call('bundles.build', { id, variant: args.flags.redacted === true ? 'redacted' : 'full' })
      const written = await writeBuild(call, build, userPath(out))
      if (args.flags.json === true) say(toJson({ build, ...written }))
      else report(build, written)
      return build.results.some(({ state }) => state === 'fail') ? exitCodes.refused : exitCodes.done
    })
  },
}

function tellProgress(name: string, data: unknown): void {
  if (name !== 'bundle' || data === null || typeof data !== 'object' || !('stage' in data) || !('done' in data) || !('of' in data)) return
  process.stderr.write(`\r${String(data.stage)} ${String(data.done)}/${String(data.of)}        `)
}

function report(build: BundleBuild, { parts, certificate, manifest }: Awaited<ReturnType<typeof writeBuild>>): void {
  process.stderr.write('\n')
  for (const path of parts) say(`Bundle      ${path}`)
  say(`            build ${build.number}, ${build.pages} pages in ${build.parts.length} part(s), journal size ${build.journalSize}`)
  say(`Certificate ${certificate}`)
  say(`Manifest    ${manifest}`)
  for (const { id, state, pages } of build.results) {
    if (state === 'fail' || state === 'warn') say(`${state === 'fail' ? 'FAIL' : 'warn'} ${id} ${ruleNames[id as RuleId].en}${pages.length === 0 ? '' : `: ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' …' : ''}`}`)
  }
}
