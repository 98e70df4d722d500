/** Rules on what the pages show, and on the papers: BC13 to BC17, BC19, BC21 to BC27, BC29 to BC34. */
import { broken, doubt, notApplicable, onPages, ownLetters, pass, showsPaper, type Checked, type CheckedPage, type Rule } from './comply-context'
import { isChronological } from './plan-bundle'
import { foldedLetters } from '../shared/redaction'
import { subjectOf } from './file-names'

/** Fewer letters than this are a stamp or a scribble, not text. */
const FEW_LETTERS = 8
/** A page may read a little differently from one reader to another. */
const LEAST_KEPT = 0.8
const PAPER = { a4: [595.28, 841.89], letter: [612, 792] } as const
const PAPER_SLACK = 6
/** A picture may be a hair over the limit by rounding. */
const DPI_SLACK = 1.02
/** Kinds that are evidence and not law. */
const EVIDENCE = new Set(['photograph', 'statement', 'medical', 'callLog', 'letter', 'receipt', 'memo'])

const items = ({ plan }: Checked) => plan.volumes.flatMap(({ sections }) => sections.flatMap((section) => section.items))

const firstLabel = ({ layout }: Checked, itemId: string): string => layout.slots.find(({ item }) => item?.itemId === itemId)?.labels[0] ?? ''

/** The page's text is gone though the vault read it when the paper came in. */
function lost(checked: Checked, page: CheckedPage): boolean {
  if (page.item === null || page.item.form !== 'pdf' || !showsPaper(page)) return false
  const before = checked.lettersIn(page.item.documentId, page.pageOf)
  return before >= FEW_LETTERS && ownLetters(page) < before * LEAST_KEPT
}

export const pageRules: Readonly<Record<string, Rule>> = {
  BC13: (checked, pages) => {
    const gone = pages.filter((page) => lost(checked, page))
    if (gone.length > 0) return onPages('BC13.lost', gone)
    // A photograph has no words to be found; a scan of a paper has.
    const bare = pages.filter((page) => showsPaper(page) && page.item?.form === 'pdf' && ownLetters(page) < FEW_LETTERS && page.look.objects > 0 && page.look.coverage > 0.3)
    return onPages('BC13.imageOnly', bare)
  },
  BC14: (_, pages) => onPages('BC14.turned', pages.filter(({ look }) => look.letters > 20 && look.turned > 0.5)),
  BC15: ({ profile }, pages) => {
    if (profile.maxDpi === null) return notApplicable('BC15.noLimit')
    const most = profile.maxDpi
    return onPages('BC15.over', pages.filter(({ look }) => look.maxDpi > most * DPI_SLACK), { most: String(most) })
  },
  BC16: ({ profile }, pages) => {
    if (profile.paper === 'any') return notApplicable('BC16.anySize')
    const [short, long] = PAPER[profile.paper]
    const fits = ({ look: { widthPt, heightPt } }: CheckedPage) => Math.abs(Math.min(widthPt, heightPt) - short) <= PAPER_SLACK && Math.abs(Math.max(widthPt, heightPt) - long) <= PAPER_SLACK
    return onPages('BC16.size', pages.filter((page) => !fits(page)), { paper: profile.paper })
  },
  BC17: (checked, pages) => {
    const missing = checked.parts.flatMap((part) => (part === null ? [] : part.file.missingFonts.map((font) => ({ ...font, part: part.part.no }))))
    const on = pages.filter(({ part, at }) => missing.some((font) => font.part === part && font.pages.includes(at)))
    return missing.length === 0 ? pass : broken('BC17.missing', on.map(({ label }) => label), { fonts: [...new Set(missing.map(({ font }) => font))].slice(0, 10).join(', ') })
  },
  BC19: (_, pages) => onPages('BC19.covers', pages.filter(({ look }) => look.covers)),
  BC21: (checked) => {
    const all = items(checked)
    const twice = all.filter(({ sha256 }, at) => all.findIndex((other) => other.sha256 === sha256) < at)
    return twice.length === 0 ? pass : broken('BC21.duplicates', twice.map(({ itemId }) => firstLabel(checked, itemId)))
  },
  BC22: (checked) => {
    const wrong = checked.plan.volumes.flatMap(({ sections }) => sections.filter((section) => !isChronological(section.items.map(({ dayIso }) => dayIso))))
    return wrong.length === 0 ? pass : broken('BC22.order', wrong.map(({ items: [first] }) => (first === undefined ? '' : firstLabel(checked, first.itemId))))
  },
  BC23: ({ baseDigests, manifest }, pages) => {
    if (baseDigests === null) return notApplicable('BC23.first')
    const now = manifest.parts.flatMap(({ pageDigests }) => pageDigests)
    return onPages('BC23.changed', pages.filter((_, at) => at < baseDigests.length && now[at] !== baseDigests[at]))
  },
  BC24: (checked) => {
    const wrong = checked.bundle.kind === 'authorities' ? items(checked).filter(({ documentId }) => EVIDENCE.has(checked.documents.get(documentId)?.kind ?? '')) : []
    return wrong.length === 0 ? pass : broken('BC24.mixed', wrong.map(({ itemId }) => firstLabel(checked, itemId)))
  },
  BC25: (checked, pages) => {
    const fronts = foldedLetters(pages.filter(({ slot }) => slot.kind === 'front').map(({ look }) => look.text).join(' '))
    const unlisted = items(checked).filter(({ itemId, title }) => firstLabel(checked, itemId) === '' || !fronts.includes(foldedLetters(title)))
    if (unlisted.length > 0) return broken('BC25.unlisted', unlisted.map(({ itemId }) => firstLabel(checked, itemId)))
    const undated = items(checked).filter(({ date }) => date === '')
    return undated.length === 0 ? pass : doubt('BC25.undated', undated.map(({ itemId }) => firstLabel(checked, itemId)))
  },
  BC26: (checked) => {
    if (checked.citations.length === 0) return notApplicable('BC26.noPacket')
    const inBundle = new Map(items(checked).map((item) => [item.documentId as string, item]))
    const beyond = checked.citations.filter(({ documentId, page }) => page !== null && page > (inBundle.get(documentId)?.pages ?? Infinity))
    if (beyond.length > 0) return broken('BC26.noPage', beyond.map(({ documentId }) => firstLabel(checked, inBundle.get(documentId)?.itemId ?? '')))
    const absent = new Set(checked.citations.filter(({ documentId }) => !inBundle.has(documentId)).map(({ documentId }) => documentId)).size
    return absent === 0 ? pass : doubt('BC26.absent', [], { count: String(absent) })
  },
  BC27: (checked, pages) => {
    const { profile, plan, manifest, bundle } = checked
    const patterns = profile.deny.map((pattern) => new RegExp(pattern, 'u'))
    if (patterns.length === 0 && plan.variant === 'full') return notApplicable('BC27.full')
    const elsewhere = [bundle.title, ...manifest.parts.map(({ fileName }) => fileName), ...checked.parts.flatMap((part) => (part === null ? [] : [part.file.title, ...part.file.outline.map(({ title }) => title)]))]
    const found = pages.filter(({ look }) => patterns.some((pattern) => pattern.test(look.text)))
    if (found.length > 0 || elsewhere.some((text) => patterns.some((pattern) => pattern.test(text)))) return broken('BC27.found', found.map(({ label }) => label))
    // A page of a redacted copy may hold no more than the copy did when it was made and checked.
    const more = plan.variant === 'full' ? [] : pages.filter((page) => page.item?.redactedFrom != null && showsPaper(page) && ownLetters(page) > checked.lettersIn(page.item.documentId, page.pageOf) * 1.1 + FEW_LETTERS)
    return onPages('BC27.more', more)
  },
  BC29: (checked) => {
    if (checked.authorityIds.length === 0) return notApplicable('BC29.none')
    const inBundle = new Set<string>(items(checked).map(({ documentId }) => documentId))
    return checked.authorityIds.some((id) => inBundle.has(id)) ? pass : broken('BC29.absent')
  },
  BC30: (checked) => {
    const most = checked.profile.statementPages
    if (most === null) return notApplicable('BC30.noLimit')
    const statements = items(checked).filter(({ documentId }) => checked.documents.get(documentId)?.kind === 'statement')
    const long = statements.filter(({ pages }) => pages > most)
    return long.length === 0 ? pass : broken('BC30.long', long.map(({ itemId }) => firstLabel(checked, itemId)), { most: String(most) })
  },
  BC31: (checked) => {
    const { languages } = checked.profile
    if (languages.length === 0) return notApplicable('BC31.any')
    if (!languages.includes(checked.bundle.language)) return broken('BC31.bundle')
    const allowed = (language: string) => languages.some((one) => language.toLowerCase().startsWith(one))
    const wrong = items(checked).filter(({ documentId }) => {
      const language = checked.documents.get(documentId)?.language ?? ''
      return language !== '' && !allowed(language)
    })
    return wrong.length === 0 ? pass : doubt('BC31.paper', wrong.map(({ itemId }) => firstLabel(checked, itemId)))
  },
  BC32: ({ bundle, profile, manifest, documents, plan }) => {
    if (profile.mailBytes === null) return notApplicable('BC32.noLimit')
    const isSealed = plan.volumes.some(({ sections }) => sections.some((section) => section.items.some(({ documentId }) => documents.get(documentId)?.level === 'sealed')))
    const values = { most: String(profile.mailBytes), subject: subjectOf(bundle, profile, isSealed) }
    const over = manifest.parts.filter(({ bytes }) => bytes > (profile.mailBytes ?? 0))
    return over.length === 0 ? { state: 'pass', reason: 'BC32.fits', values } : broken('BC32.tooLarge', [], { ...values, parts: over.map(({ no }) => no).join(', ') })
  },
  BC33: (checked, pages) => {
    const { manifest, plan } = checked
    const listed = new Set(manifest.entries.map(({ sha256 }) => sha256))
    if (!items(checked).every(({ sha256 }) => listed.has(sha256))) return broken('BC33.unlisted')
    const root = plan.volumes[0]?.seal?.root ?? ''
    const fronts = foldedLetters(pages.filter(({ slot }) => slot.kind === 'front').map(({ look }) => look.text).join(' '))
    return root !== '' && fronts.includes(foldedLetters(root)) ? pass : broken('BC33.noRoot')
  },
  BC34: ({ rebuilt, manifest }) => {
    if (rebuilt === null) return notApplicable('BC34.notTried')
    const wrong = manifest.parts.filter(({ sha256 }, at) => rebuilt[at] !== sha256)
    return wrong.length === 0 ? pass : broken('BC34.differs', [], { parts: wrong.map(({ no }) => no).join(', ') })
  },
}
